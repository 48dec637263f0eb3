package org.ruzhu.provider.account.process;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.platform.engine.CaseVariables;
import org.ruzhu.provider.account.Confirmations;
import org.ruzhu.provider.account.EmailConfirmation;
import org.ruzhu.provider.account.InvalidLinkException;

/** The model Register: its names, and the calls to the engine. */
@Component
public class RegisterProcess implements EmailConfirmation {

	public static final String CONFIRM_EMAIL = "UserTask_ConfirmEmail";

	public static final String CONFIRM_MOBILE = "UserTask_ConfirmMobile";

	static final String EMAIL_TOKEN = "emailToken";

	static final String CODE = "code";

	static final String MOBILE_CONFIRMED = "mobileConfirmed";

	private final TaskService taskService;

	private final Confirmations confirmations;

	RegisterProcess(TaskService taskService, Confirmations confirmations) {
		this.taskService = taskService;
		this.confirmations = confirmations;
	}

	@Override
	@Transactional
	public void confirmEmail(String token) {
		try {
			String providerId = this.confirmations.ownerOfEmailLink(token);
			List<Task> waiting = waitingFor(providerId);
			waiting.forEach((task) -> this.taskService.complete(task.getId(),
					Variables.createVariables().putValueTyped(EMAIL_TOKEN, Variables.stringValue(token, true))));
			if (waiting.isEmpty()) {
				this.confirmations.confirmEmail(providerId, token);
			}
		}
		catch (ProcessEngineException | ConcurrencyFailureException ex) {
			throw isOvertaken(ex) ? InvalidLinkException.used() : ex;
		}
	}

	private static boolean isOvertaken(Throwable failure) {
		return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
			.anyMatch((cause) -> cause instanceof OptimisticLockingException
					|| cause instanceof ConcurrencyFailureException);
	}

	private List<Task> waitingFor(String providerId) {
		return this.taskService.createTaskQuery().taskAssignee(providerId).taskDefinitionKey(CONFIRM_EMAIL).list();
	}

	static String providerId(VariableScope scope) {
		return (String) scope.getVariable(CaseVariables.PROVIDER_ID);
	}

}
