package org.ruzhu.membership.exit.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.ruzhu.membership.exit.ExitNotPossibleException;
import org.ruzhu.membership.exit.Exits;
import org.ruzhu.membership.order.Orders;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.panel.RejectedEntryException;
import org.ruzhu.provider.cases.OnboardingCase;

/**
 * Operations record that a member's contract is ended before its term (Management
 * Regulations, 8.1), and which orders of leaving providers were refunded (Management
 * Regulations, 8.4.1).
 */
@Controller
@RequestMapping("/staff/cases/{caseId}")
class LeavingController {

	private final Exits exits;

	private final Orders orders;

	LeavingController(Exits exits, Orders orders) {
		this.exits = exits;
		this.orders = orders;
	}

	@PostMapping("/termination")
	String terminate(OnboardingCase theCase, @RequestParam(defaultValue = "") String reason) {
		return record(theCase.id(), () -> this.exits.terminate(theCase.id(), reason));
	}

	@PostMapping("/refunded-orders")
	String refund(OnboardingCase theCase, @RequestParam String order, @RequestParam(defaultValue = "") String reason) {
		return record(theCase.id(), () -> this.orders.refund(theCase.id(), order, reason));
	}

	private static String record(String caseId, Runnable what) {
		try {
			what.run();
			return "redirect:/staff/cases/" + caseId + "#leaving";
		}
		catch (InvalidAnswerException ex) {
			throw new RejectedEntryException(caseId, "leaving", ex, null);
		}
	}

	@ExceptionHandler
	ModelAndView notPossible(ExitNotPossibleException ex) {
		return NotPossible.page(ex, "/staff/cases/" + ex.caseId() + "#leaving");
	}

}
