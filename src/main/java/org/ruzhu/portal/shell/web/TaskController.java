package org.ruzhu.portal.shell.web;

import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.ruzhu.platform.form.CheckedAnswers;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.portal.shell.OpenTask;
import org.ruzhu.portal.shell.ProviderTasks;
import org.ruzhu.portal.shell.TaskForm;
import org.ruzhu.portal.shell.TaskForms;

/** The page of a provider's open task: its form, and submitting it. */
@Controller
@RequestMapping("/tasks/{taskId}")
class TaskController {

	private final ProviderTasks tasks;

	private final TaskForms forms;

	private final Intake intake;

	private final TaskPages pages;

	TaskController(ProviderTasks tasks, TaskForms forms, Intake intake, TaskPages pages) {
		this.tasks = tasks;
		this.forms = forms;
		this.intake = intake;
		this.pages = pages;
	}

	@GetMapping
	ModelAndView show(@PathVariable String taskId, Principal provider, Locale locale) {
		OpenTask task = this.tasks.get(taskId, provider.getName());
		return this.pages.show(this.forms.open(task), locale);
	}

	@PostMapping
	ModelAndView answer(@PathVariable String taskId, Principal provider, Locale locale, HttpServletRequest request,
			RedirectAttributes redirect) {
		OpenTask task = this.tasks.get(taskId, provider.getName());
		Intake.Received received = this.intake.receive(this.forms.open(task), request);
		this.forms.keep(received.form());
		CheckedAnswers answers = this.forms.check(received.form());
		List<InvalidAnswerException> problems = new ArrayList<>(received.problems());
		problems.addAll(answers.problems());
		if (problems.isEmpty()) {
			Optional<InvalidAnswerException> refused = complete(task, provider, answers);
			if (refused.isEmpty()) {
				return goOn(task, provider, locale, redirect);
			}
			problems.add(refused.get());
			TaskForm now = this.forms.open(task).filledWith(received.form().typed());
			return this.pages.wrong(now, problems, locale);
		}
		return this.pages.wrong(received.form(), problems, locale);
	}

	/**
	 * Completes the task. Returns why the feature refuses the answers; empty if it
	 * accepts them.
	 */
	private Optional<InvalidAnswerException> complete(OpenTask task, Principal provider, CheckedAnswers answers) {
		try {
			this.tasks.complete(task.id(), provider.getName(), answers.values());
			return Optional.empty();
		}
		catch (RuntimeException ex) {
			InvalidAnswerException refused = InvalidAnswerException.in(ex);
			if (refused == null) {
				throw ex;
			}
			return Optional.of(refused);
		}
	}

	/**
	 * Continues after a completed task. If the same task is open again, its answer was
	 * wrong; otherwise the next task or the case page follows.
	 */
	private ModelAndView goOn(OpenTask done, Principal provider, Locale locale, RedirectAttributes redirect) {
		List<OpenTask> open = this.tasks.of(done.caseId(), provider.getName());
		Optional<OpenTask> again = open.stream().filter((task) -> task.key().equals(done.key())).findFirst();
		if (again.isPresent()) {
			return this.pages.again(this.forms.open(again.get()), locale);
		}
		redirect.addFlashAttribute("doneStep", this.pages.name(done, locale));
		ModelAndView next = new ModelAndView(
				open.isEmpty() ? "redirect:/cases/" + done.caseId() : "redirect:/tasks/" + open.get(0).id());
		next.setStatus(HttpStatus.SEE_OTHER);
		return next;
	}

}
