package org.ruzhu.portal.shell.web;

import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

import org.ruzhu.platform.engine.ElementNames;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.notice.Inbox;
import org.ruzhu.portal.shell.FormView;
import org.ruzhu.portal.shell.FormViews;
import org.ruzhu.portal.shell.OpenTask;
import org.ruzhu.portal.shell.TaskForm;
import org.ruzhu.portal.shell.process.Journeys;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;

/** The page of one task. */
@Component
class TaskPages {

	private final FormViews views;

	private final OnboardingCases cases;

	private final Journeys journeys;

	private final Inbox inbox;

	private final MessageSource messages;

	TaskPages(FormViews views, OnboardingCases cases, Journeys journeys, Inbox inbox, MessageSource messages) {
		this.views = views;
		this.cases = cases;
		this.journeys = journeys;
		this.inbox = inbox;
		this.messages = messages;
	}

	ModelAndView show(TaskForm form, Locale locale) {
		return page(form, this.views.draw(form, List.of(), locale), List.of(), HttpStatus.OK, locale);
	}

	/** The form with errors beside the fields, and the typed values kept. */
	ModelAndView wrong(TaskForm form, List<InvalidAnswerException> problems, Locale locale) {
		List<String> general = problems.stream()
			.filter((problem) -> form.fields().stream().noneMatch((field) -> field.key().equals(problem.field())))
			.map((problem) -> this.views.text(problem, locale))
			.toList();
		return page(form, this.views.draw(form, problems, locale), general, HttpStatus.UNPROCESSABLE_ENTITY, locale);
	}

	/** The form of a task that was returned at once, with the reason. */
	ModelAndView again(TaskForm form, Locale locale) {
		FormView view = this.views.draw(form, List.of(), locale);
		List<String> general = (view.back() != null) ? List.of() : List.of(latestMessage(form, locale));
		return page(form, view, general, HttpStatus.UNPROCESSABLE_ENTITY, locale);
	}

	String name(OpenTask task, Locale locale) {
		return ElementNames.of(task.key(), task.name(), locale);
	}

	private String latestMessage(TaskForm form, Locale locale) {
		return this.inbox.ofCase(form.task().caseId())
			.stream()
			.filter((message) -> !message.createdAt().isBefore(form.task().since()))
			.findFirst()
			.map((message) -> message.body())
			.orElseGet(() -> this.messages.getMessage("portal.task.again", null, locale));
	}

	private ModelAndView page(TaskForm form, FormView view, List<String> general, HttpStatus status, Locale locale) {
		OnboardingCase theCase = this.cases.get(form.task().caseId());
		ModelAndView page = new ModelAndView("portal/task", status);
		page.addObject("task", form.task());
		page.addObject("name", name(form.task(), locale));
		page.addObject("form", view);
		page.addObject("general", general);
		page.addObject("theCase", theCase);
		page.addObject("steps", this.journeys.steps(theCase.id()));
		return page;
	}

}
