package org.ruzhu.platform.form.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.form.process.CommandFailure;
import org.ruzhu.platform.form.process.EngineRefusal;

/**
 * Makes the engine's REST API answer an invalid answer as what it is: the person's to
 * mend (422) with the plain message, not a failure of the server (500) wrapped in the
 * engine's words. What belongs to another market is as unknown (404) as what does not
 * exist, and who comes too late is told so (409). What the engine's interface stumbles
 * over before any command fails is the request's (400).
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
		int status = answer.getStatus();
		Optional<CommandFailure> failed = Optional
			.ofNullable((CommandFailure) request.getAttribute(CommandFailure.ATTRIBUTE));
		Optional<InvalidAnswerException> invalid = failed.flatMap(CommandFailure::invalid);
		if (invalid.isPresent() && status >= HttpStatus.BAD_REQUEST.value()) {
			write(answer, HttpStatus.UNPROCESSABLE_ENTITY, Map.of("type", "InvalidAnswer", "field",
					invalid.get().field(), "message", invalid.get().getMessage()));
		}
		else if (failed.isPresent()) {
			failed.get()
				.refusal()
				.filter((refusal) -> refusal.replaces(status))
				.ifPresent((refusal) -> write(request, answer, refusal));
		}
		else if (status >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
			write(request, answer, EngineRefusal.UNREADABLE);
		}
		answer.copyBodyToResponse();
	}

	private void write(HttpServletRequest request, ContentCachingResponseWrapper answer, EngineRefusal refusal) {
		try {
			write(answer, HttpStatus.valueOf(refusal.status()), Map.of("type", "InvalidRequestException", "message",
					this.messages.getMessage(refusal.message(), null, request.getLocale())));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void write(ContentCachingResponseWrapper answer, HttpStatus status, Map<String, String> told)
			throws IOException {
		answer.resetBuffer();
		answer.setStatus(status.value());
		answer.setContentType(MediaType.APPLICATION_JSON_VALUE);
		answer.getOutputStream().write(this.json.writeValueAsBytes(told));
	}

}
