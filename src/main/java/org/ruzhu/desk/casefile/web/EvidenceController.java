package org.ruzhu.desk.casefile.web;

import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.ruzhu.desk.casefile.StaffTask;
import org.ruzhu.desk.casefile.process.StaffTasks;
import org.ruzhu.platform.panel.CaseReading;
import org.ruzhu.platform.security.Staff;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.StaffCases;
import org.ruzhu.provider.cases.UnknownCaseException;

/** The evidence that Tasklist shows beside the form of a task. */
@Controller
class EvidenceController {

	private final StaffTasks tasks;

	private final StaffCases cases;

	private final CaseFile file;

	EvidenceController(StaffTasks tasks, StaffCases cases, CaseFile file) {
		this.tasks = tasks;
		this.cases = cases;
		this.file = file;
	}

	@GetMapping("/staff/tasks/{taskId}/evidence")
	String evidence(@PathVariable String taskId, Staff staff, Locale locale, Model model) {
		Optional<String> page = this.tasks.page(staff.id(), taskId);
		if (page.isPresent()) {
			return "redirect:" + page.get();
		}
		StaffTask task = this.tasks.readable(staff.id(), taskId).orElseThrow(() -> new UnknownCaseException(taskId));
		OnboardingCase theCase = this.cases.get(staff, task.caseId());
		CaseReading reading = this.file.open(theCase, staff, locale).besideTask(task.productId());
		model.addAllAttributes(this.file.layOut(theCase, reading));
		model.addAttribute("task", task);
		return "casefile/evidence";
	}

}
