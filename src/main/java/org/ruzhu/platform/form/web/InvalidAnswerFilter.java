package org.ruzhu.platform.form.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

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
import org.ruzhu.platform.form.process.EngineRefusal;
import org.ruzhu.platform.form.process.InvalidAnswerCode;

/**
 * Makes the engine's REST API answer an invalid answer as what it is: the person's to
 * mend (422) with the plain message, not a failure of the server (500) wrapped in the
 * engine's words. What belongs to another market is as unknown (404) as what does not
 * exist, and who comes too late is told so (409).
 */
@Component
class InvalidAnswerFilter extends OncePerRequestFilter {

	/**
	 * What the engine's interface itself stumbles over, before the engine is asked: what
	 * is missing in a request or is not what it says. Failures in models and in the
	 * product come wrapped in the engine's own.
	 */
	private static final Pattern OF_THE_REQUEST = Pattern.compile(
			"\"type\":\"(UnknownCaseException|(NullPointer|NullValue|IllegalArgument|ClassCast|NumberFormat|IndexOutOfBounds|"
					+ "StringIndexOutOfBounds|UnsupportedOperation|DateTime|DateTimeParse|PatternSyntax)Exception)\"");

	/** What a query refuses while it is put together. */
	private static final Pattern OF_A_QUERY = Pattern.compile("\"type\":\"ProcessEngineException\"");

	private static final int BEGINNING = 200;

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
		if (request.getAttribute(InvalidAnswerException.class.getName()) instanceof InvalidAnswerException invalid
				&& answer.getStatus() >= HttpStatus.BAD_REQUEST.value()) {
			write(answer, HttpStatus.UNPROCESSABLE_ENTITY,
					Map.of("type", "InvalidAnswer", "field", invalid.field(), "message", invalid.getMessage()));
		}
		else {
			refusal(request, answer).ifPresent((refusal) -> write(request, answer, refusal));
		}
		answer.copyBodyToResponse();
	}

	private static Optional<EngineRefusal> refusal(HttpServletRequest request, ContentCachingResponseWrapper answer) {
		int status = answer.getStatus();
		if (request.getAttribute(InvalidAnswerCode.REFUSAL) instanceof EngineRefusal refusal && (status == refusal
			.status()
				|| status >= (refusal.always() ? HttpStatus.BAD_REQUEST : HttpStatus.INTERNAL_SERVER_ERROR).value())) {
			return Optional.of(refusal);
		}
		if (status >= HttpStatus.INTERNAL_SERVER_ERROR.value() && (OF_THE_REQUEST.matcher(body(answer)).find()
				|| request.getAttribute(InvalidAnswerCode.FAILED_COMMAND) == null
						&& OF_A_QUERY.matcher(body(answer)).find())) {
			return Optional.of(new EngineRefusal(HttpStatus.BAD_REQUEST.value(), "form.unreadable", true));
		}
		return Optional.empty();
	}

	private static String body(ContentCachingResponseWrapper answer) {
		byte[] body = answer.getContentAsByteArray();
		return new String(body, 0, Math.min(body.length, BEGINNING), StandardCharsets.UTF_8);
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
