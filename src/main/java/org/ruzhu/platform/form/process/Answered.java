package org.ruzhu.platform.form.process;

import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.type.TypeReference;
import org.camunda.bpm.engine.delegate.DelegateTask;

import org.ruzhu.platform.json.Json;

/** The answers a task was completed with. */
public final class Answered {

	private Answered() {
	}

	/** Those of the named fields that were answered. */
	public static Map<String, Object> of(DelegateTask task, Collection<String> fields) {
		Map<String, Object> answers = new LinkedHashMap<>();
		for (String field : fields) {
			Object answer = task.getVariable(field);
			if (answer != null) {
				answers.put(field, answer);
			}
		}
		return answers;
	}

	/**
	 * The elements of a list that was answered: Tasklist sends JSON, everybody else a
	 * list. What cannot be read counts as not answered.
	 */
	public static List<?> list(DelegateTask task, String field) {
		Object answer = task.getVariable(field);
		if (answer == null || answer instanceof List<?>) {
			return (answer == null) ? List.of() : (List<?>) answer;
		}
		try {
			return Json.read(answer.toString(), new TypeReference<List<Object>>() {
			});
		}
		catch (UncheckedIOException ex) {
			return List.of();
		}
	}

	/** The case the task belongs to. */
	public static String caseId(DelegateTask task) {
		return task.getExecution().getProcessBusinessKey();
	}

}
