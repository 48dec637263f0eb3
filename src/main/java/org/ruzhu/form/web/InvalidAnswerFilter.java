package org.ruzhu.form.web;

import java.io.IOException;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.ruzhu.form.InvalidAnswer;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Makes the engine's REST API answer an invalid answer as what it is: the person's to
 * mend (422) with the plain message, not a failure of the server (500) wrapped in the
 * engine's words.
 */
@Component
class InvalidAnswerFilter extends OncePerRequestFilter {

	private final ObjectMapper json;

	InvalidAnswerFilter(ObjectMapper json) {
		this.json = json;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String path = request.getRequestURI();
		return !"POST".equals(request.getMethod())
				|| !(path.startsWith("/engine-rest/") || path.startsWith("/camunda/api/"));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
		chain.doFilter(request, answer);
		if (request.getAttribute(InvalidAnswer.class.getName()) instanceof InvalidAnswer invalid
				&& answer.getStatus() >= HttpStatus.BAD_REQUEST.value()) {
			answer.resetBuffer();
			answer.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			answer.setContentType(MediaType.APPLICATION_JSON_VALUE);
			answer.getOutputStream()
				.write(this.json.writeValueAsBytes(
						Map.of("type", "InvalidAnswer", "field", invalid.field(), "message", invalid.getMessage())));
		}
		answer.copyBodyToResponse();
	}

}
