package org.ruzhu.membership.change.web;

import java.security.Principal;
import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.ruzhu.membership.change.ChangeNotPossibleException;
import org.ruzhu.membership.change.MaterialChanges;
import org.ruzhu.provider.cases.OnboardingCases;

/** A member reports that its material has changed, or withdraws the report. */
@Controller
@RequestMapping("/cases/{caseId}/changes")
class ChangeController {

	private final OnboardingCases cases;

	private final MaterialChanges changes;

	ChangeController(OnboardingCases cases, MaterialChanges changes) {
		this.cases = cases;
		this.changes = changes;
	}

	@PostMapping
	String begin(@PathVariable String caseId, Principal provider) {
		this.cases.owned(caseId, provider.getName());
		this.changes.begin(caseId);
		return "redirect:/cases/" + caseId;
	}

	@PostMapping("/withdraw")
	String withdraw(@PathVariable String caseId, @RequestParam(defaultValue = "") String change, Principal provider) {
		this.cases.owned(caseId, provider.getName());
		this.changes.withdraw(caseId, change);
		return "redirect:/cases/" + caseId + "#changes";
	}

	@ExceptionHandler
	ModelAndView notPossible(ChangeNotPossibleException ex) {
		return new ModelAndView("change/not-possible", Map.of("reason", ex.messageKey()), HttpStatus.CONFLICT);
	}

}
