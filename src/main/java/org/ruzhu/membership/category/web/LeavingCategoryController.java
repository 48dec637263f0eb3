package org.ruzhu.membership.category.web;

import java.security.Principal;
import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

import org.ruzhu.membership.category.CategoryNotLeavableException;
import org.ruzhu.membership.category.LeavingCategories;
import org.ruzhu.provider.cases.OnboardingCases;

/** A member gives up a category, or keeps it after all. */
@Controller
@RequestMapping("/cases/{caseId}/leaving-category")
class LeavingCategoryController {

	private final OnboardingCases cases;

	private final LeavingCategories leaving;

	LeavingCategoryController(OnboardingCases cases, LeavingCategories leaving) {
		this.cases = cases;
		this.leaving = leaving;
	}

	@PostMapping
	String begin(@PathVariable String caseId, Principal provider) {
		this.cases.owned(caseId, provider.getName());
		this.leaving.begin(caseId);
		return "redirect:/cases/" + caseId;
	}

	@PostMapping("/withdraw")
	String withdraw(@PathVariable String caseId, Principal provider) {
		this.cases.owned(caseId, provider.getName());
		this.leaving.withdraw(caseId);
		return "redirect:/cases/" + caseId;
	}

	@ExceptionHandler
	ModelAndView notPossible(CategoryNotLeavableException ex) {
		return new ModelAndView("category/not-possible", Map.of("reason", ex.messageKey()), HttpStatus.CONFLICT);
	}

}
