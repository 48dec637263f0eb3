package org.ruzhu.portal.shell.web;

import java.util.Set;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The common error page: what happened, and what to do now. */
@Component
class ProblemPages {

	private static final Set<Integer> EXPLAINED = Set.of(400, 403, 404, 405, 409, 413, 422, 429, 500, 503);

	private static final Set<HttpStatus> NOT_THEIRS = Set.of(HttpStatus.FORBIDDEN, HttpStatus.NOT_FOUND);

	private final PortalShell shell;

	ProblemPages(PortalShell shell) {
		this.shell = shell;
	}

	ModelAndView page(HttpStatus status) {
		return page(status, String.valueOf(explained(status)));
	}

	/**
	 * Whoever was led on by a login to what is not there for them goes to their own start
	 * page: somebody else had asked for it before the login.
	 * @param problem what happened, by the name of its texts
	 */
	ModelAndView page(HttpStatus status, String problem) {
		if (NOT_THEIRS.contains(status) && this.shell.arrives()) {
			return new ModelAndView(new RedirectView(this.shell.start(), true, true, false));
		}
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
