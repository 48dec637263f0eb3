package org.ruzhu.membership.exit.web;

import java.util.HashMap;
import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

import org.ruzhu.membership.exit.ExitNotPossibleException;

/** The page that says why an exit cannot be requested, changed or withdrawn. */
final class NotPossible {

	private NotPossible() {
	}

	/**
	 * Fills in the page.
	 * @param back the page where the exit is shown to the reader
	 */
	static ModelAndView page(ExitNotPossibleException refusal, String back) {
		Map<String, Object> shown = new HashMap<>(Map.of("reason", refusal.messageKey(), "back", back));
		refusal.since().ifPresent((moment) -> shown.put("since", moment));
		return new ModelAndView("exit/not-possible", shown, HttpStatus.CONFLICT);
	}

}
