package org.ruzhu.form.process;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.errorcode.ExceptionCodeProvider;
import org.ruzhu.form.InvalidAnswer;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Recognises, among the engine's failures, the answers that are the person's to mend. */
@Component
class InvalidAnswerCode extends AbstractProcessEnginePlugin implements ExceptionCodeProvider {

	private static final int CODE = 22_000;

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		configuration.setCustomExceptionCodeProvider(this);
	}

	@Override
	public Integer provideCode(ProcessEngineException failure) {
		InvalidAnswer invalid = taskIsGone(failure) ? new InvalidAnswer("task", "form.taskDone")
				: InvalidAnswer.in(failure);
		if (invalid == null) {
			return null;
		}
		RequestAttributes request = RequestContextHolder.getRequestAttributes();
		if (request != null) {
			request.setAttribute(InvalidAnswer.class.getName(), invalid, RequestAttributes.SCOPE_REQUEST);
		}
		return CODE;
	}

	private static boolean taskIsGone(ProcessEngineException failure) {
		return failure instanceof NullValueException && failure.getMessage().startsWith("Cannot find task");
	}

}
