package org.ruzhu.provider.account.web;

import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

import org.ruzhu.platform.security.TooManyAttemptsException;
import org.ruzhu.provider.account.InvalidLinkException;
import org.ruzhu.provider.account.TooManyRequestsException;

/** The error pages for invalid links and for too many requests. */
@ControllerAdvice(basePackageClasses = AccountProblems.class)
class AccountProblems {

	@ExceptionHandler
	ModelAndView invalidLink(InvalidLinkException problem) {
		HttpStatus status = (problem.fault() == InvalidLinkException.Fault.UNKNOWN) ? HttpStatus.NOT_FOUND
				: HttpStatus.GONE;
		ModelAndView page = new ModelAndView("account/invalid-link", status);
		page.addObject("fault", problem.fault().name().toLowerCase(Locale.ROOT));
		return page;
	}

	@ExceptionHandler
	ModelAndView tooManyRequests(TooManyRequestsException problem, HttpServletResponse response) {
		return wait(problem.messageKey(), problem.seconds(), response);
	}

	@ExceptionHandler
	ModelAndView tooManyAttempts(TooManyAttemptsException problem, HttpServletResponse response) {
		return wait("account.limit.password", problem.seconds(), response);
	}

	private static ModelAndView wait(String message, long seconds, HttpServletResponse response) {
		response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
		ModelAndView page = new ModelAndView("account/wait", HttpStatus.TOO_MANY_REQUESTS);
		page.addObject("messageKey", message);
		page.addObject("minutes", (seconds + 59) / 60);
		page.addObject("seconds", seconds);
		return page;
	}

}
