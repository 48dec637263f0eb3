package org.ruzhu.portal.shell;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;

import org.ruzhu.platform.form.CheckedAnswers;
import org.ruzhu.platform.form.Drafts;
import org.ruzhu.platform.form.FormCheck;
import org.ruzhu.platform.form.FormComponent;
import org.ruzhu.platform.form.FormSchema;
import org.ruzhu.platform.form.TaskContent;

/** Opens the forms of tasks, saves them as drafts and validates them. */
@Service
public class TaskForms {

	private static final TaskContent NO_CONTENT = () -> "";

	private final ProviderTasks tasks;

	private final Drafts drafts;

	private final FormCheck check;

	private final Map<String, TaskContent> contents;

	TaskForms(ProviderTasks tasks, Drafts drafts, FormCheck check, Collection<TaskContent> contents) {
		this.tasks = tasks;
		this.drafts = drafts;
		this.check = check;
		this.contents = contents.stream().collect(Collectors.toMap(TaskContent::taskKey, Function.identity()));
	}

	/** The form of a task, filled with the draft or the values that the feature knows. */
	public TaskForm open(OpenTask task) {
		TaskContent content = this.contents.getOrDefault(task.key(), NO_CONTENT);
		FormSchema schema = this.tasks.form(task).requiring(content.required(task.caseId()));
		Map<String, Object> facts = content.prefilled(task.caseId());
		Map<String, List<String>> typed = new HashMap<>(this.drafts.find(task.caseId(), task.key()));
		for (FormComponent field : schema.fields()) {
			Object known = facts.getOrDefault(field.key(), field.defaultValue());
			typed.computeIfAbsent(field.key(), (key) -> written(known));
		}
		return new TaskForm(task, schema, content.lists(task.caseId()), content.openFields(task.caseId()),
				content.hintsOf(task.id(), task.caseId()), content.notes(task.caseId()),
				content.readings(task.caseId()), facts, typed, content.problem(task.caseId()));
	}

	/** Validates the current values by the schema. */
	public CheckedAnswers check(TaskForm form) {
		return this.check.check(form.schema(), form.typed(), form.lists(), form.facts(), form.openFields());
	}

	/** The ids of the components that are hidden by the current answers. */
	public Set<String> hidden(FilledForm form) {
		return this.check.hidden(form.schema(), form.typed(), form.lists(), form.facts());
	}

	/** Saves the current values as a draft, without secrets. */
	public Instant keep(TaskForm form) {
		Map<String, List<String>> kept = new HashMap<>();
		form.fields()
			.stream()
			.filter((field) -> !field.isSecret())
			.forEach((field) -> kept.put(field.key(), form.typed(field.key())));
		return this.drafts.save(form.task().caseId(), form.task().key(), kept);
	}

	private static List<String> written(Object value) {
		if (value == null) {
			return List.of();
		}
		if (value instanceof Collection<?> many) {
			return many.stream().map(String::valueOf).toList();
		}
		return List.of(value.toString());
	}

}
