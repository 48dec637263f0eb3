package org.ruzhu.form.web;

import java.io.IOException;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.ruzhu.form.InvalidAnswer;
import org.ruzhu.form.process.InvalidAnswerCode;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Makes the engine's REST API answer an invalid answer as what it is: the person's to
 * mend (422) with the plain message, not a failure of the server (500) wrapped in the
 * engine's words. What belongs to another market is as unknown (404) as what does not
 * exist.
 */
@Component
class InvalidAnswerFilter extends OncePerRequestFilter {

	private final ObjectMapper json;

	private final MessageSource messages;

	InvalidAnswerFilter(ObjectMapper json, MessageSource messages) {
		this.json = json;
		this.messages = messages;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String path = request.getRequestURI();
		return !(path.startsWith("/engine-rest/") || path.startsWith("/camunda/api/"));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
		chain.doFilter(request, answer);
		if (request.getAttribute(InvalidAnswer.class.getName()) instanceof InvalidAnswer invalid
				&& answer.getStatus() >= HttpStatus.BAD_REQUEST.value()) {
			write(answer, HttpStatus.UNPROCESSABLE_ENTITY,
					Map.of("type", "InvalidAnswer", "field", invalid.field(), "message", invalid.getMessage()));
		}
		else if (request.getAttribute(InvalidAnswerCode.OTHER_MARKET) != null
				&& answer.getStatus() >= HttpStatus.BAD_REQUEST.value()) {
			write(answer, HttpStatus.NOT_FOUND, Map.of("type", "InvalidRequestException", "message",
					this.messages.getMessage("form.notFound", null, request.getLocale())));
		}
		answer.copyBodyToResponse();
	}

	private void write(ContentCachingResponseWrapper answer, HttpStatus status, Map<String, String> told)
			throws IOException {
		answer.resetBuffer();
		answer.setStatus(status.value());
		answer.setContentType(MediaType.APPLICATION_JSON_VALUE);
		answer.getOutputStream().write(this.json.writeValueAsBytes(told));
	}

}
