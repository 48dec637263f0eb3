package org.ruzhu.desk.casefile.web;

import java.security.Principal;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.ruzhu.membership.exit.ExitNotPossibleException;
import org.ruzhu.membership.exit.Exits;
import org.ruzhu.membership.order.Orders;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.StaffCases;

/**
 * Operations record that a member's contract is ended before its term (003, 8.1), and
 * which orders of those who leave were refunded (003, 8.4.1).
 */
@Controller
@RequestMapping("/staff/cases/{caseId}")
class LeavingController {

	private final StaffCases cases;

	private final Exits exits;

	private final Orders orders;

	private final CaseFile file;

	private final MessageSource messages;

	LeavingController(StaffCases cases, Exits exits, Orders orders, CaseFile file, MessageSource messages) {
		this.cases = cases;
		this.exits = exits;
		this.orders = orders;
		this.file = file;
		this.messages = messages;
	}

	@PostMapping("/termination")
	String terminate(@PathVariable String caseId, @RequestParam(defaultValue = "") String reason, Principal staff,
			Locale locale, Model model, HttpServletResponse response) {
		OnboardingCase theCase = this.cases.get(staff.getName(), caseId);
		return settle(theCase, () -> this.exits.terminate(theCase.id(), reason), staff, locale, model, response);
	}

	@PostMapping("/refunded-orders")
	String refund(@PathVariable String caseId, @RequestParam String order,
			@RequestParam(defaultValue = "") String reason, Principal staff, Locale locale, Model model,
			HttpServletResponse response) {
		OnboardingCase theCase = this.cases.get(staff.getName(), caseId);
		return settle(theCase, () -> this.orders.refund(theCase.id(), order, reason), staff, locale, model, response);
	}

	private String settle(OnboardingCase theCase, Runnable how, Principal staff, Locale locale, Model model,
			HttpServletResponse response) {
		try {
			how.run();
			return "redirect:/staff/cases/" + theCase.id() + "#leaving";
		}
		catch (InvalidAnswerException ex) {
			this.file.layOut(theCase, staff.getName(), locale, model);
			model.addAttribute("changeable", true);
			model.addAttribute("leavingProblem", this.messages.getMessage(ex, locale));
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return "review/case";
		}
	}

	@ExceptionHandler
	ModelAndView notPossible(ExitNotPossibleException ex) {
		return new ModelAndView("exit/not-possible", Map.of("reason", ex.messageKey()), HttpStatus.CONFLICT);
	}

}
