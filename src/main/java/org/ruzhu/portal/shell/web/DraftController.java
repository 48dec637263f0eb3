package org.ruzhu.portal.shell.web;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxResponse;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.ruzhu.portal.shell.FieldView;
import org.ruzhu.portal.shell.FormViews;
import org.ruzhu.portal.shell.ProviderTasks;
import org.ruzhu.portal.shell.TaskForm;
import org.ruzhu.portal.shell.TaskForms;

/** Saves an unfinished form as a draft: automatically while typing, or by a button. */
@Controller
class DraftController {

	private final ProviderTasks tasks;

	private final TaskForms forms;

	private final Intake intake;

	private final FormViews views;

	private final TaskPages pages;

	DraftController(ProviderTasks tasks, TaskForms forms, Intake intake, FormViews views, TaskPages pages) {
		this.tasks = tasks;
		this.forms = forms;
		this.intake = intake;
		this.views = views;
		this.pages = pages;
	}

	@PostMapping("/tasks/{taskId}/draft")
	Object keep(@PathVariable String taskId, Principal provider, Locale locale, HttpServletRequest request,
			HtmxRequest htmx, HtmxResponse response, Model model, RedirectAttributes redirect) {
		Intake.Received received = this.intake.receive(this.forms.open(this.tasks.get(taskId, provider.getName())),
				request);
		model.addAttribute("savedAt", this.forms.keep(received.form()));
		if (htmx.isHtmxRequest()) {
			return changed(received, locale, response, model);
		}
		if (!received.problems().isEmpty()) {
			return this.pages.wrong(received.form(), received.problems(), locale);
		}
		redirect.addFlashAttribute("savedAt", model.getAttribute("savedAt"));
		return "redirect:/tasks/" + taskId;
	}

	/**
	 * Returns only what has changed: the fields with a new file, and which fields are
	 * hidden.
	 */
	private String changed(Intake.Received received, Locale locale, HtmxResponse response, Model model) {
		TaskForm form = received.form();
		List<FieldView> uploads = received.uploaded()
			.stream()
			.map((field) -> this.views.draw(form, field, received.problems(), locale))
			.toList();
		model.addAttribute("uploads", uploads);
		model.addAttribute("taskId", form.task().id());
		response.addTrigger("ruzhu:hidden", Map.of("components", this.forms.hidden(form)));
		return "form/saved";
	}

}
