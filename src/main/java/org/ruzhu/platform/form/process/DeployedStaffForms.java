package org.ruzhu.platform.form.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.form.FormParts;
import org.ruzhu.platform.form.FormSchema;
import org.ruzhu.platform.form.StaffForms;

/** What the forms of tasks ask for, with the rights of the current user. */
@Component
class DeployedStaffForms implements StaffForms {

	private final FormService forms;

	private final TaskService tasks;

	private final FormParts parts;

	DeployedStaffForms(FormService forms, TaskService tasks, FormParts parts) {
		this.forms = forms;
		this.tasks = tasks;
		this.parts = parts;
	}

	@Override
	public Optional<FormSchema> of(String taskId) {
		// Of a task that is not there the engine looks for the form all the same.
		if (this.tasks.createTaskQuery().taskId(taskId).count() == 0) {
			return Optional.empty();
		}
		try (InputStream form = this.forms.getDeployedTaskForm(taskId)) {
			return Optional.of(this.parts.read(form));
		}
		catch (BadUserRequestException | IOException | UncheckedIOException ex) {
			return Optional.of(FormSchema.NONE);
		}
		catch (ProcessEngineException ex) {
			return Optional.empty();
		}
	}

}
