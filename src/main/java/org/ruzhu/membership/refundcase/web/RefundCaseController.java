package org.ruzhu.membership.refundcase.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.ruzhu.membership.refundcase.RefundReports;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.panel.RejectedEntryException;
import org.ruzhu.provider.cases.OnboardingCase;

/** Operations report that the market has refunded an order of a member. */
@Controller
class RefundCaseController {

	private final RefundReports reports;

	RefundCaseController(RefundReports reports) {
		this.reports = reports;
	}

	/** The input for a refund, shown again to be corrected if it is refused. */
	record Typed(String order, String amount, String description) {
	}

	@PostMapping("/staff/cases/{caseId}/refunds")
	String report(OnboardingCase theCase, @RequestParam(defaultValue = "") String order,
			@RequestParam(defaultValue = "") String amount, @RequestParam(defaultValue = "") String description) {
		try {
			this.reports.report(theCase.id(), order.strip(), amount, description);
			return "redirect:/staff/cases/" + theCase.id() + "#refunds";
		}
		catch (InvalidAnswerException ex) {
			throw new RejectedEntryException(theCase.id(), "refund", ex, new Typed(order, amount, description));
		}
	}

}
