package org.ruzhu.portal.shell.web;

import java.security.Principal;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import org.ruzhu.provider.cases.Additions;
import org.ruzhu.provider.cases.OnboardingCases;

/** A member asks for more categories, or withdraws that. */
@Controller
@RequestMapping("/cases/{caseId}/addition")
class AdditionController {

	private final OnboardingCases cases;

	private final Additions additions;

	AdditionController(OnboardingCases cases, Additions additions) {
		this.cases = cases;
		this.additions = additions;
	}

	@PostMapping
	String add(@PathVariable String caseId, Principal provider) {
		this.cases.owned(caseId, provider.getName());
		this.additions.begin(caseId);
		return "redirect:/cases/" + caseId;
	}

	@GetMapping("/withdraw")
	String confirmWithdrawal(@PathVariable String caseId, Principal provider, Model model) {
		model.addAttribute("theCase", this.cases.owned(caseId, provider.getName()));
		return "portal/withdraw-addition";
	}

	@PostMapping("/withdraw")
	String withdraw(@PathVariable String caseId, Principal provider) {
		this.cases.owned(caseId, provider.getName());
		this.additions.withdraw(caseId);
		return "redirect:/cases/" + caseId;
	}

}
