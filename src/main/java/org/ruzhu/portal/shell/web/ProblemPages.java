package org.ruzhu.portal.shell.web;

import java.util.Set;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The common error page: what happened, and what to do now. */
@Component
class ProblemPages {

	private static final Set<Integer> EXPLAINED = Set.of(400, 403, 404, 405, 409, 413, 422, 429, 500, 503);

	ModelAndView page(HttpStatus status) {
		return page(status, String.valueOf(explained(status)));
	}

	/**
	 * @param problem the name of the texts that explain the problem
	 */
	ModelAndView page(HttpStatus status, String problem) {
		return new ModelAndView("error/problem", status).addObject("code", explained(status))
			.addObject("problem", problem);
	}

	static int explained(HttpStatus status) {
		if (EXPLAINED.contains(status.value())) {
			return status.value();
		}
		return status.is4xxClientError() ? 400 : 500;
	}

}
