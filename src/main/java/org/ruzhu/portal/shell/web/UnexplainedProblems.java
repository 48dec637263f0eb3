package org.ruzhu.portal.shell.web;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.problem.Failures;

/**
 * The fallback error page for failures that are not breakdowns and that no feature
 * handles. Examples are a lost race, a missing permission, or input that cannot be
 * stored.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class UnexplainedProblems implements HandlerExceptionResolver {

	private static final Logger LOG = LoggerFactory.getLogger(UnexplainedProblems.class);

	private final ProblemPages pages;

	private final MessageSource messages;

	private final LocaleResolver localeResolver;

	UnexplainedProblems(ProblemPages pages, MessageSource messages, LocaleResolver localeResolver) {
		this.pages = pages;
		this.messages = messages;
		this.localeResolver = localeResolver;
	}

	@Override
	public ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response, Object handler,
			Exception failure) {
		InvalidAnswerException wrong = InvalidAnswerException.in(failure);
		if (wrong != null) {
			return this.pages.page(HttpStatus.UNPROCESSABLE_ENTITY)
				.addObject("explanation", this.messages.getMessage(wrong, this.localeResolver.resolveLocale(request)));
		}
		Optional<HttpStatus> answer = Failures.answer(failure);
		answer.ifPresent((status) -> LOG.info("{} {} is answered {}: {}", request.getMethod(), request.getRequestURI(),
				status.value(), failure.getClass().getSimpleName()));
		return answer.map(this.pages::page).orElse(null);
	}

}
