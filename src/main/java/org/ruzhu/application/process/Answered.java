package org.ruzhu.application.process;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateTask;

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

	/** The case the task belongs to. */
	public static String caseId(DelegateTask task) {
		return task.getExecution().getProcessBusinessKey();
	}

}
