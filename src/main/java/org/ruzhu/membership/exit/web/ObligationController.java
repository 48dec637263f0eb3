package org.ruzhu.membership.exit.web;

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
import org.ruzhu.provider.cases.UnknownCaseException;

/** Operations record what blocks a refund, and that it is cleared. */
@Controller
@RequestMapping("/staff/cases/{caseId}/obligations")
class ObligationController {

	private final Obligations obligations;

	ObligationController(Obligations obligations) {
		this.obligations = obligations;
	}

	/** The input for an obligation, shown again to be corrected if it is refused. */
	record Typed(Kind kind, String reference, String note) {
	}

	@PostMapping
	String open(OnboardingCase theCase, @RequestParam Kind kind, @RequestParam String reference,
			@RequestParam(defaultValue = "") String note) {
		try {
			this.obligations.open(theCase.id(), kind, reference, note);
			return back(theCase.id());
		}
		catch (InvalidAnswerException ex) {
			throw new RejectedEntryException(theCase.id(), "obligation", ex, new Typed(kind, reference, note));
		}
	}

	@PostMapping("/{id}/close")
	String close(OnboardingCase theCase, @PathVariable long id) {
		if (this.obligations.of(theCase.id()).stream().noneMatch((obligation) -> obligation.id() == id)) {
			throw new UnknownCaseException(theCase.id());
		}
		this.obligations.close(id);
		return back(theCase.id());
	}

	private static String back(String caseId) {
		return "redirect:/staff/cases/" + caseId + "#obligations";
	}

}
