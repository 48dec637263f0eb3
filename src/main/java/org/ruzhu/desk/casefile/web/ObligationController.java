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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.ruzhu.membership.exit.Obligation.Kind;
import org.ruzhu.membership.exit.Obligations;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.StaffCases;
import org.ruzhu.provider.cases.UnknownCaseException;

/** Operations record what stands in the way of a refund, and that it is settled. */
@Controller
@RequestMapping("/staff/cases/{caseId}/obligations")
class ObligationController {

	private final StaffCases cases;

	private final Obligations obligations;

	private final CaseFile file;

	private final MessageSource messages;

	ObligationController(StaffCases cases, Obligations obligations, CaseFile file, MessageSource messages) {
		this.cases = cases;
		this.obligations = obligations;
		this.file = file;
		this.messages = messages;
	}

	/** What was typed about an obligation, to be mended where it cannot be taken. */
	record Typed(Kind kind, String reference, String note) {
	}

	@PostMapping
	String open(@PathVariable String caseId, @RequestParam Kind kind, @RequestParam String reference,
			@RequestParam(defaultValue = "") String note, Principal staff, Locale locale, Model model,
			HttpServletResponse response) {
		OnboardingCase theCase = this.cases.get(staff.getName(), caseId);
		try {
			this.obligations.open(theCase.id(), kind, reference, note);
			return back(caseId);
		}
		catch (InvalidAnswerException ex) {
			this.file.layOut(theCase, staff.getName(), locale, model);
			model.addAttribute("changeable", true);
			model.addAttribute("typed", new Typed(kind, reference, note));
			model.addAttribute("problem", this.messages.getMessage(ex, locale));
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return "review/case";
		}
	}

	@PostMapping("/{id}/close")
	String close(@PathVariable String caseId, @PathVariable long id, Principal staff) {
		String known = this.cases.get(staff.getName(), caseId).id();
		if (this.obligations.of(known).stream().noneMatch((obligation) -> obligation.id() == id)) {
			throw new UnknownCaseException(known);
		}
		this.obligations.close(id);
		return back(known);
	}

	private static String back(String caseId) {
		return "redirect:/staff/cases/" + caseId + "#obligations";
	}

}
