package org.ruzhu.desk.casefile.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.ruzhu.platform.notice.Inbox;
import org.ruzhu.platform.security.Staff;
import org.ruzhu.platform.security.StaffGroup;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.StaffCases;

/** Where staff start, the list of cases, and each case. */
@Controller
class StaffCaseController {

	private static final int REMINDERS = 20;

	private final StaffCases cases;

	private final CaseFile file;

	private final Inbox inbox;

	StaffCaseController(StaffCases cases, CaseFile file, Inbox inbox) {
		this.cases = cases;
		this.file = file;
		this.inbox = inbox;
	}

	@GetMapping("/staff")
	String start(Authentication login, Staff staff, Model model) {
		model.addAttribute("works", isIn(login, StaffGroup.REVIEWERS, StaffGroup.FINANCE, StaffGroup.OPERATIONS));
		model.addAttribute("previews", isIn(login, StaffGroup.REVIEWERS, StaffGroup.FINANCE, StaffGroup.OPERATIONS,
				StaffGroup.PROCESS_OWNERS));
		model.addAttribute("operates", isIn(login, StaffGroup.OPERATIONS));
		model.addAttribute("keepsMoney", isIn(login, StaffGroup.FINANCE));
		model.addAttribute("watches", isIn(login, StaffGroup.OPERATIONS, StaffGroup.PROCESS_OWNERS));
		model.addAttribute("integrates", isIn(login, StaffGroup.PROCESS_OWNERS, StaffGroup.ADMINISTRATORS));
		model.addAttribute("administers", isIn(login, StaffGroup.ADMINISTRATORS));
		model.addAttribute("reminders", this.inbox.ofGroups(staff.groups(), staff.markets(), REMINDERS));
		return "casefile/home";
	}

	private static boolean isIn(Authentication login, StaffGroup... groups) {
		return Arrays.stream(groups)
			.map((group) -> "ROLE_" + group.role())
			.anyMatch((role) -> login.getAuthorities().stream().anyMatch((held) -> role.equals(held.getAuthority())));
	}

	@GetMapping("/staff/cases")
	String cases(@RequestParam(defaultValue = "") String before, Staff staff, Model model) {
		List<OnboardingCase> page = this.cases.page(staff, before);
		model.addAttribute("cases", page);
		model.addAttribute("next", (page.size() == StaffCases.PAGE) ? page.get(page.size() - 1).id() : null);
		return "casefile/cases";
	}

	@GetMapping("/staff/cases/{caseId}")
	String show(OnboardingCase theCase, Staff staff, Locale locale, Model model) {
		model.addAllAttributes(this.file.layOut(theCase, this.file.open(theCase, staff, locale)));
		return "casefile/case";
	}

}
