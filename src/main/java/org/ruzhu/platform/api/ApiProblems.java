package org.ruzhu.platform.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.lang3.exception.ExceptionUtils;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

import org.ruzhu.platform.bounds.BodyTooLargeException;
import org.ruzhu.platform.bounds.BoundedJson;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.problem.Failures;

/**
 * Tells programs what went wrong as RFC 9457 has it, in the language they accept,
 * whatever went wrong and wherever: also before any controller was asked, which no advice
 * hears of.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblems extends ResponseEntityExceptionHandler implements HandlerExceptionResolver {

	private static final String CODE = "problemDetail.";

	private static final Set<Integer> EXPLAINED = Set.of(400, 401, 403, 404, 405, 406, 409, 413, 415, 422, 429, 500);

	private final LocaleResolver localeResolver;

	private final ObjectMapper json;

	ApiProblems(LocaleResolver localeResolver, ObjectMapper json) {
		this.localeResolver = localeResolver;
		this.json = json;
	}

	/** One thing that is wrong, by the name of what it is about. */
	record Wrong(String name, String message) {
	}

	@Override
	public ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response, Object handler,
			Exception failure) {
		String path = asked(request).substring(request.getContextPath().length());
		if (!path.startsWith("/api/") && !path.startsWith("/v3/")) {
			return null;
		}
		ResponseEntity<Object> answer = answer(failure, new ServletWebRequest(request, response));
		if (answer != null) {
			write(answer, response);
		}
		return new ModelAndView();
	}

	/** What was asked for, also when the container sends on what went wrong. */
	private static String asked(HttpServletRequest request) {
		return Objects.toString(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), request.getRequestURI());
	}

	private ResponseEntity<Object> answer(Exception failure, WebRequest request) {
		Optional<HttpStatus> refusal = refusal(failure);
		if (refusal.isPresent()) {
			return handleExceptionInternal(failure, null, new HttpHeaders(), refusal.get(), request);
		}
		try {
			return handleException(failure, request);
		}
		catch (Exception breakdown) {
			return handleExceptionInternal(breakdown, null, new HttpHeaders(), HttpStatus.INTERNAL_SERVER_ERROR,
					request);
		}
	}

	/** What Spring knows nothing of. */
	private static Optional<HttpStatus> refusal(Exception failure) {
		if (ExceptionUtils.indexOfType(failure, BodyTooLargeException.class) >= 0) {
			return Optional.of(HttpStatus.PAYLOAD_TOO_LARGE);
		}
		if (failure instanceof InvalidQuestionException) {
			return Optional.of(HttpStatus.BAD_REQUEST);
		}
		return (failure instanceof ErrorResponse) ? Optional.empty() : Failures.answer(failure);
	}

	@Override
	protected ResponseEntity<Object> handleExceptionInternal(Exception failure, Object body, HttpHeaders headers,
			HttpStatusCode said, WebRequest request) {
		HttpServletRequest asking = ((ServletWebRequest) request).getRequest();
		Locale locale = this.localeResolver.resolveLocale(asking);
		HttpStatus status = explained(said);
		if (status.is5xxServerError()) {
			this.logger.error("A question could not be answered", failure);
		}
		ErrorResponse.Builder problem = ErrorResponse.builder(failure, status, "")
			.type(URI.create("urn:ruzhu:problem:" + status.name().toLowerCase(Locale.ROOT).replace('_', '-')))
			.titleMessageCode(CODE + status.value() + ".title")
			.detailMessageCode(CODE + status.value() + ".detail")
			.instance(URI.create(asked(asking)));
		List<Wrong> errors = errors(failure, locale);
		if (!errors.isEmpty()) {
			problem.property("errors", errors);
		}
		return createResponseEntity(problem.build().updateAndGetBody(getMessageSource(), locale), headers, status,
				request);
	}

	private static HttpStatus explained(HttpStatusCode status) {
		if (EXPLAINED.contains(status.value())) {
			return HttpStatus.valueOf(status.value());
		}
		return status.is4xxClientError() ? HttpStatus.BAD_REQUEST : HttpStatus.INTERNAL_SERVER_ERROR;
	}

	private List<Wrong> errors(Exception failure, Locale locale) {
		if (failure instanceof InvalidQuestionException invalid) {
			return invalid.problems().stream().map((problem) -> wrong(problem, locale)).toList();
		}
		if (ExceptionUtils.indexOfType(failure, StreamConstraintsException.class) >= 0) {
			return List.of(wrong(new InvalidAnswerException("", "precheck.tooDeep", BoundedJson.MAX_DEPTH), locale));
		}
		if (failure.getCause() instanceof JsonMappingException broken) {
			return Stream.of(MisreadJson.explain(broken))
				.filter((problem) -> !problem.field().isEmpty())
				.map((problem) -> wrong(problem, locale))
				.toList();
		}
		return List.of();
	}

	private Wrong wrong(InvalidAnswerException problem, Locale locale) {
		return new Wrong(problem.field(), getMessageSource().getMessage(problem, locale));
	}

	private void write(ResponseEntity<Object> answer, HttpServletResponse response) {
		response.setStatus(answer.getStatusCode().value());
		answer.getHeaders().forEach((name, values) -> values.forEach((value) -> response.addHeader(name, value)));
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		try {
			this.json.writeValue(response.getOutputStream(), answer.getBody());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
