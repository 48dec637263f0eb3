package org.ruzhu.desk.casefile.web;

import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.ruzhu.desk.casefile.StaffNotes;
import org.ruzhu.desk.casefile.StaffTask;
import org.ruzhu.desk.casefile.process.StaffTasks;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.panel.CaseReading;
import org.ruzhu.platform.panel.Rejection;
import org.ruzhu.platform.security.Staff;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.UnknownCaseException;

/** Staff note something on a case, from its page or from beside a task's form. */
@Controller
class NoteController {

	private final StaffNotes notes;

	private final StaffTasks tasks;

	private final CaseFile file;

	private final MessageSource messages;

	NoteController(StaffNotes notes, StaffTasks tasks, CaseFile file, MessageSource messages) {
		this.notes = notes;
		this.tasks = tasks;
		this.file = file;
		this.messages = messages;
	}

	@PostMapping("/staff/cases/{caseId}/notes")
	String add(OnboardingCase theCase, @RequestParam String words, @RequestParam(defaultValue = "") String task,
			Staff staff, Locale locale, Model model, RedirectAttributes address, HttpServletResponse response) {
		try {
			this.notes.add(theCase.id(), words);
			address.addAttribute("id", task.isEmpty() ? theCase.id() : task);
			return task.isEmpty() ? "redirect:/staff/cases/{id}#notes" : "redirect:/staff/tasks/{id}/evidence#notes";
		}
		catch (InvalidAnswerException ex) {
			CaseReading reading = this.file.open(theCase, staff, locale)
				.rejecting(new Rejection("note", this.messages.getMessage(ex, locale), words));
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return again(theCase, reading, task, model);
		}
	}

	private String again(OnboardingCase theCase, CaseReading reading, String taskId, Model model) {
		if (taskId.isEmpty()) {
			model.addAllAttributes(this.file.layOut(theCase, reading));
			return "casefile/case";
		}
		StaffTask task = this.tasks.readable(reading.reader().id(), taskId)
			.orElseThrow(() -> new UnknownCaseException(taskId));
		model.addAllAttributes(this.file.layOut(theCase, reading.besideTask(task.productId())));
		model.addAttribute("task", task);
		return "casefile/evidence";
	}

}
