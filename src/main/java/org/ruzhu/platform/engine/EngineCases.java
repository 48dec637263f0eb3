package org.ruzhu.platform.engine;

import java.util.regex.Pattern;

import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricProcessInstanceEntity;

/** Finds the case of a process instance. */
public final class EngineCases {

	/**
	 * The format of case ids. Any other business key may have been typed by somebody and
	 * is ignored.
	 */
	private static final Pattern CASE = Pattern.compile("APP-\\d{4}-\\d{6,}");

	private EngineCases() {
	}

	/** The case of a running or ended instance; null if there is none. */
	public static String of(String instanceId, CommandContext context) {
		if (instanceId == null) {
			return null;
		}
		ExecutionEntity running = context.getExecutionManager().findExecutionById(instanceId);
		return known((running != null) ? running.getBusinessKey() : past(instanceId, context));
	}

	private static String past(String instanceId, CommandContext context) {
		HistoricProcessInstanceEntity past = context.getHistoricProcessInstanceManager()
			.findHistoricProcessInstance(instanceId);
		return (past != null) ? past.getBusinessKey() : null;
	}

	private static String known(String businessKey) {
		return (businessKey != null && CASE.matcher(businessKey).matches()) ? businessKey : null;
	}

}
