package org.ruzhu.membership.exit.web;

import java.security.Principal;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.ruzhu.membership.exit.Obligation.Kind;
import org.ruzhu.membership.exit.Obligations;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.panel.RejectedEntryException;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.StaffCases;
import org.ruzhu.provider.cases.UnknownCaseException;

/** Operations record what stands in the way of a refund, and that it is cleared. */
@Controller
@RequestMapping("/staff/cases/{caseId}/obligations")
class ObligationController {

	private final StaffCases cases;

	private final Obligations obligations;

	ObligationController(StaffCases cases, Obligations obligations) {
		this.cases = cases;
		this.obligations = obligations;
	}

	/** What was typed about an obligation, to be mended where it cannot be taken. */
	record Typed(Kind kind, String reference, String note) {
	}

	@PostMapping
	String open(@PathVariable String caseId, @RequestParam Kind kind, @RequestParam String reference,
			@RequestParam(defaultValue = "") String note, Principal staff) {
		OnboardingCase theCase = this.cases.get(staff.getName(), caseId);
		try {
			this.obligations.open(theCase.id(), kind, reference, note);
			return back(caseId);
		}
		catch (InvalidAnswerException ex) {
			throw new RejectedEntryException(theCase.id(), "obligation", ex, new Typed(kind, reference, note));
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
