package org.ruzhu.platform.form.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.form.process.CommandFailure;
import org.ruzhu.platform.form.process.EngineRefusal;
import org.ruzhu.platform.form.process.LackingStep;

/**
 * Makes the engine's REST API answer an invalid answer as what it is: the person's to
 * mend (422) with the plain message, not a failure of the server (500) wrapped in the
 * engine's words. What belongs to another market is as unknown (404) as what does not
 * exist, and who comes too late is told so (409). What the engine's interface stumbles
 * over before any command fails is the request's (400).
 */
@Component
class InvalidAnswerFilter extends OncePerRequestFilter {

	/** How staff move a process themselves, past its tasks. */
	private static final Pattern BY_HAND = Pattern
		.compile(".*/(process-definition/.+/(start|submit-form)|message|signal|"
				+ "condition|execution/[^/]+/.+|process-instance/.+|modification/.+|migration/.+)/?");

	/** How the engine's own work is run once more. */
	private static final Pattern OF_THE_ENGINE = Pattern.compile(".*/job/.+");

	private static final Logger LOGGER = LoggerFactory.getLogger(InvalidAnswerFilter.class);

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
		else if (isLacking(request, status)) {
			LackingStep step = (LackingStep) request.getAttribute(LackingStep.ATTRIBUTE);
			write(request, answer, HttpStatus.UNPROCESSABLE_ENTITY, "form.stepLacks", step.name());
		}
		else if (status == HttpStatus.NOT_FOUND.value()) {
			write(request, answer, HttpStatus.NOT_FOUND, EngineRefusal.UNKNOWN.message());
		}
		else if (failed.isPresent()) {
			failed.get()
				.refusal()
				.filter((refusal) -> refusal.replaces(status))
				.ifPresent(
						(refusal) -> write(request, answer, HttpStatus.valueOf(refusal.status()), refusal.message()));
		}
		else if (status >= HttpStatus.INTERNAL_SERVER_ERROR.value() || isInnerWords(answer)) {
			LOGGER.info("{} {} was not understood; it would have been answered {}", request.getMethod(),
					request.getRequestURI(), status);
			write(request, answer, HttpStatus.BAD_REQUEST, EngineRefusal.UNREADABLE.message());
		}
		answer.copyBodyToResponse();
	}

	/** Whether it is the request's own doing that a step lacks what it needs. */
	private static boolean isLacking(HttpServletRequest request, int status) {
		if (status < HttpStatus.INTERNAL_SERVER_ERROR.value()
				|| !(request.getAttribute(LackingStep.ATTRIBUTE) instanceof LackingStep step)) {
			return false;
		}
		return switch (step.what()) {
			case VARIABLE -> true;
			case CASE -> !OF_THE_ENGINE.matcher(request.getRequestURI()).matches();
			case PERHAPS_VARIABLE -> BY_HAND.matcher(request.getRequestURI()).matches();
		};
	}

	/**
	 * Whether the reader of JSON names our classes, or nothing at all, where it cannot
	 * read a body.
	 */
	private boolean isInnerWords(ContentCachingResponseWrapper answer) throws IOException {
		if (answer.getStatus() != HttpStatus.BAD_REQUEST.value()) {
			return false;
		}
		return !String.valueOf(answer.getContentType()).startsWith(MediaType.APPLICATION_JSON_VALUE)
				|| this.json.readTree(answer.getContentAsByteArray()).path("message").asText("-").isBlank();
	}

	private void write(HttpServletRequest request, ContentCachingResponseWrapper answer, HttpStatus status,
			String message, Object... arguments) {
		try {
			write(answer, status, Map.of("type", "InvalidRequestException", "message",
					this.messages.getMessage(message, arguments, request.getLocale())));
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
