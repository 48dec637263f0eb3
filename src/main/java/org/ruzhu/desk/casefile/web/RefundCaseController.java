package org.ruzhu.desk.casefile.web;

import java.security.Principal;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.ruzhu.membership.refundcase.RefundCases;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.StaffCases;

/** Operations report that the market has paid back an order of a member. */
@Controller
class RefundCaseController {

	private final StaffCases cases;

	private final RefundCases refunds;

	private final CaseFile caseFile;

	private final MessageSource messages;

	RefundCaseController(StaffCases cases, RefundCases refunds, CaseFile caseFile, MessageSource messages) {
		this.cases = cases;
		this.refunds = refunds;
		this.caseFile = caseFile;
		this.messages = messages;
	}

	/** What was typed about a refund, to be mended where it cannot be taken. */
	record Typed(String order, String amount, String description) {
	}

	@PostMapping("/staff/cases/{caseId}/refunds")
	String report(@PathVariable String caseId, @RequestParam(defaultValue = "") String order,
			@RequestParam(defaultValue = "") String amount, @RequestParam(defaultValue = "") String description,
			Principal staff, Locale locale, Model model, HttpServletResponse response) {
		OnboardingCase theCase = this.cases.get(staff.getName(), caseId);
		try {
			this.refunds.report(theCase.id(), order.strip(), amount, description);
			return "redirect:/staff/cases/" + theCase.id() + "#refunds";
		}
		catch (InvalidAnswerException ex) {
			this.caseFile.layOut(theCase, staff.getName(), locale, model);
			model.addAttribute("changeable", true);
			model.addAttribute("refundTyped", new Typed(order, amount, description));
			model.addAttribute("refundProblem", this.messages.getMessage(ex, locale));
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return "review/case";
		}
	}

}
