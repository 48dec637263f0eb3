package org.ruzhu.portal.shell.web;

import java.util.Map;
import java.util.Optional;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.LocaleResolver;

import org.ruzhu.platform.problem.Failures;

/**
 * Handles errors that the container forwards. People get an error page, and API clients
 * an error in the format of the API they called.
 */
@Controller
class ProblemController implements ErrorController {

	private final ProblemPages pages;

	private final MessageSource messages;

	private final LocaleResolver localeResolver;

	ProblemController(ProblemPages pages, MessageSource messages, LocaleResolver localeResolver) {
		this.pages = pages;
		this.messages = messages;
		this.localeResolver = localeResolver;
	}

	@RequestMapping("/error")
	Object tell(HttpServletRequest request) {
		HttpStatus status = status(request);
		String asked = Asked.path(request);
		if (asked.startsWith("/api/") || asked.startsWith("/v3/")) {
			throw new ResponseStatusException(status);
		}
		if (asked.startsWith("/engine-rest") || asked.startsWith("/camunda/api") || asked.startsWith("/actuator")) {
			return ofTheEngine(status, request);
		}
		return this.pages.page(status);
	}

	/** The status of the error; not found if somebody opens this URL directly. */
	private static HttpStatus status(HttpServletRequest request) {
		HttpStatus told = Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
			.map((code) -> HttpStatus.resolve((Integer) code))
			.orElse(HttpStatus.NOT_FOUND);
		return (told.is5xxServerError()
				&& request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure)
						? Failures.answer(failure).orElse(told) : told;
	}

	/** The error in the format of the engine's APIs: a type and a message. */
	private ResponseEntity<Map<String, String>> ofTheEngine(HttpStatus status, HttpServletRequest request) {
		String message = this.messages.getMessage("portal.error." + ProblemPages.explained(status) + ".text", null,
				this.localeResolver.resolveLocale(request));
		return ResponseEntity.status(status)
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("type", "RestException", "message", message));
	}

}
