package org.ruzhu.platform.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

import org.ruzhu.platform.bounds.BodyTooLargeException;
import org.ruzhu.platform.bounds.BoundedJson;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.problem.Failures;

/**
 * Tells programs what went wrong as RFC 9457 has it, in the language they accept,
 * whatever went wrong and wherever.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class ApiProblems implements HandlerExceptionResolver {

	private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

	private static final Set<Integer> EXPLAINED = Set.of(400, 401, 403, 404, 405, 406, 409, 413, 415, 422, 429, 500);

	private final MessageSource messages;

	private final LocaleResolver localeResolver;

	private final ObjectMapper json;

	ApiProblems(MessageSource messages, LocaleResolver localeResolver, ObjectMapper json) {
		this.messages = messages;
		this.localeResolver = localeResolver;
		this.json = json;
	}

	/** One thing that is wrong, by the name of what it is about. */
	record Wrong(String name, String message) {
	}

	@Override
	public ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response, Object handler,
			Exception failure) {
		String asked = asked(request);
		String path = asked.substring(request.getContextPath().length());
		if (!path.startsWith("/api/") && !path.startsWith("/v3/")) {
			return null;
		}
		Locale locale = this.localeResolver.resolveLocale(request);
		if (failure instanceof ErrorResponse refused) {
			refused.getHeaders().forEach((name, values) -> values.forEach((value) -> response.addHeader(name, value)));
		}
		ProblemDetail problem = problem(status(failure), locale);
		problem.setInstance(URI.create(asked));
		List<Wrong> errors = errors(failure, locale);
		if (!errors.isEmpty()) {
			problem.setProperties(Map.of("errors", errors));
		}
		write(problem, response);
		return new ModelAndView();
	}

	/** What was asked for, also when the container sends on what went wrong. */
	private static String asked(HttpServletRequest request) {
		return Objects.toString(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), request.getRequestURI());
	}

	private static int status(Exception failure) {
		if (ExceptionUtils.indexOfType(failure, BodyTooLargeException.class) >= 0) {
			return HttpStatus.PAYLOAD_TOO_LARGE.value();
		}
		if (failure instanceof InvalidQuestionException || failure instanceof HttpMessageNotReadableException) {
			return HttpStatus.BAD_REQUEST.value();
		}
		if (failure instanceof ErrorResponse refused) {
			return explained(refused.getStatusCode());
		}
		return Failures.answer(failure).map(HttpStatus::value).orElseGet(() -> {
			LOG.error("A question could not be answered", failure);
			return HttpStatus.INTERNAL_SERVER_ERROR.value();
		});
	}

	private static int explained(HttpStatusCode status) {
		if (EXPLAINED.contains(status.value())) {
			return status.value();
		}
		return status.is4xxClientError() ? HttpStatus.BAD_REQUEST.value() : HttpStatus.INTERNAL_SERVER_ERROR.value();
	}

	private ProblemDetail problem(int status, Locale locale) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(status),
				this.messages.getMessage("precheck.problem." + status + ".detail", null, locale));
		problem.setType(URI.create(
				"urn:ruzhu:problem:" + HttpStatus.valueOf(status).name().toLowerCase(Locale.ROOT).replace('_', '-')));
		problem.setTitle(this.messages.getMessage("precheck.problem." + status + ".title", null, locale));
		return problem;
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
		return new Wrong(problem.field(), this.messages.getMessage(problem, locale));
	}

	private void write(ProblemDetail problem, HttpServletResponse response) {
		response.setStatus(problem.getStatus());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		try {
			this.json.writeValue(response.getOutputStream(), problem);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
