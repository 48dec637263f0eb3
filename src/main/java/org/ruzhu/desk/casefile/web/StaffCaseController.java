package org.ruzhu.desk.casefile.web;

import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import org.ruzhu.platform.notice.Inbox;
import org.ruzhu.platform.security.StaffAccess;
import org.ruzhu.platform.security.StaffGroup;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.StaffCases;

/** Where staff start, the list of cases, and each case. */
@Controller
class StaffCaseController {

	private static final int REMINDERS = 20;

	private final StaffCases cases;

	private final CaseFile file;

	private final StaffAccess access;

	private final Inbox inbox;

	StaffCaseController(StaffCases cases, CaseFile file, StaffAccess access, Inbox inbox) {
		this.cases = cases;
		this.file = file;
		this.access = access;
		this.inbox = inbox;
	}

	@GetMapping("/staff")
	String start(Authentication staff, Model model) {
		model.addAttribute("works", isIn(staff, StaffGroup.REVIEWERS, StaffGroup.FINANCE, StaffGroup.OPERATIONS));
		model.addAttribute("previews", isIn(staff, StaffGroup.REVIEWERS, StaffGroup.FINANCE, StaffGroup.OPERATIONS,
				StaffGroup.PROCESS_OWNERS));
		model.addAttribute("operates", isIn(staff, StaffGroup.OPERATIONS));
		model.addAttribute("keepsMoney", isIn(staff, StaffGroup.FINANCE));
		model.addAttribute("watches", isIn(staff, StaffGroup.OPERATIONS, StaffGroup.PROCESS_OWNERS));
		model.addAttribute("integrates", isIn(staff, StaffGroup.PROCESS_OWNERS, StaffGroup.ADMINISTRATORS));
		model.addAttribute("administers", isIn(staff, StaffGroup.ADMINISTRATORS));
		model.addAttribute("reminders", this.inbox.ofGroups(this.access.groups(staff.getName()),
				this.access.markets(staff.getName()), REMINDERS));
		return "casefile/home";
	}

	private static boolean isIn(Authentication staff, StaffGroup... groups) {
		return Arrays.stream(groups)
			.map((group) -> "ROLE_" + group.role())
			.anyMatch((role) -> staff.getAuthorities().stream().anyMatch((held) -> role.equals(held.getAuthority())));
	}

	@GetMapping("/staff/cases")
	String cases(@RequestParam(defaultValue = "") String before, Principal staff, Model model) {
		List<OnboardingCase> page = this.cases.page(staff.getName(), before);
		model.addAttribute("cases", page);
		model.addAttribute("next", (page.size() == StaffCases.PAGE) ? page.get(page.size() - 1).id() : null);
		return "casefile/cases";
	}

	@GetMapping("/staff/cases/{caseId}")
	String show(@PathVariable String caseId, Principal staff, Locale locale, Model model) {
		OnboardingCase theCase = this.cases.get(staff.getName(), caseId);
		model.addAllAttributes(this.file.layOut(theCase, this.file.open(theCase, staff.getName(), locale)));
		return "casefile/case";
	}

}
