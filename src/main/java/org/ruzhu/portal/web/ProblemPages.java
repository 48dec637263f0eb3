package org.ruzhu.portal.web;

import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** One page for everything that goes wrong: what happened, and what to do now. */
@Component
class ProblemPages implements ErrorViewResolver {

	private static final Set<Integer> EXPLAINED = Set.of(400, 403, 404, 405, 409, 413, 422, 429, 500, 503);

	@Override
	public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
		return page(status);
	}

	ModelAndView page(HttpStatus status) {
		ModelAndView page = new ModelAndView("error/problem", status);
		page.addObject("problem", explained(status));
		return page;
	}

	private static int explained(HttpStatus status) {
		if (EXPLAINED.contains(status.value())) {
			return status.value();
		}
		return status.is4xxClientError() ? 400 : 500;
	}

}
