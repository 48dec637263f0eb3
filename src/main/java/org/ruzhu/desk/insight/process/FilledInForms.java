package org.ruzhu.desk.insight.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.ruzhu.desk.insight.AnswerVersions;
import org.ruzhu.platform.form.Answers;
import org.ruzhu.platform.form.FormComponent;
import org.ruzhu.platform.form.FormParts;
import org.ruzhu.platform.form.FormSchema;

/**
 * Keeps each form as it was filled in, when its task is completed and in whatever way. It
 * looks before the task's own listener does, which may leave nothing of it with the
 * engine.
 */
@Component
class FilledInForms extends AbstractProcessEnginePlugin {

	private final ObjectProvider<AnswerVersions> versions;

	private final FormParts parts;

	FilledInForms(ObjectProvider<AnswerVersions> versions, FormParts parts) {
		this.versions = versions;
		this.parts = parts;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		if (configuration.getCustomPostBPMNParseListeners() == null) {
			configuration.setCustomPostBPMNParseListeners(new ArrayList<>());
		}
		configuration.getCustomPostBPMNParseListeners().add(onUserTasks());
	}

	private BpmnParseListener onUserTasks() {
		return new AbstractBpmnParseListener() {

			@Override
			public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
				((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition()
					.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, FilledInForms.this::keep);
			}

		};
	}

	private void keep(DelegateTask task) {
		if (task.getExecution() == null) {
			// Between the reading of the task and of its process somebody else completed
			// it.
			throw new OptimisticLockingException("Task %s is done already".formatted(task.getId()));
		}
		String caseId = task.getExecution().getProcessBusinessKey();
		if (caseId != null && task.getBpmnModelElementInstance().getCamundaFormRef() != null) {
			Map<String, List<String>> answers = answers(task, form(task));
			if (!answers.isEmpty()) {
				this.versions.getObject().keep(caseId, task.getTaskDefinitionKey(), subject(task), answers);
			}
		}
	}

	/** The product that a task is about, where it is about one. */
	private static String subject(DelegateTask task) {
		return (task.getVariable("productId") instanceof String product) ? product : null;
	}

	/** Whoever may complete a task may not, for that, read everything of it. */
	private FormSchema form(DelegateTask task) {
		return Context.getCommandContext().runWithoutAuthorization(() -> {
			try (InputStream form = task.getProcessEngineServices()
				.getFormService()
				.getDeployedTaskForm(task.getId())) {
				return this.parts.read(form);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	/** Secrets are kept nowhere, and what a form only shows is nobody's answer. */
	private static Map<String, List<String>> answers(DelegateTask task, FormSchema form) {
		Map<String, List<String>> answers = new LinkedHashMap<>();
		form.fields()
			.stream()
			.filter((field) -> !field.isSecret() && !Boolean.TRUE.equals(field.disabled()))
			.forEach((field) -> {
				List<String> answer = answer(task, field);
				if (!answer.isEmpty()) {
					answers.put(field.key(), answer);
				}
			});
		return answers;
	}

	private static List<String> answer(DelegateTask task, FormComponent field) {
		if (field.isMultiple()) {
			return new Answers(task::getVariable, task::removeVariable).list(field.key())
				.stream()
				.map(String::valueOf)
				.toList();
		}
		Object answer = task.getVariable(field.key());
		return (answer == null || answer.toString().isBlank()) ? List.of() : List.of(answer.toString());
	}

}
