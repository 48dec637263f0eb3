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

/**
 * Recognises, among the engine's failures, the answers that are the person's to mend, and
 * the questions about markets that are not theirs.
 */
@Component
public class InvalidAnswerCode extends AbstractProcessEnginePlugin implements ExceptionCodeProvider {

	/** What a request is marked with that asks for something of another market. */
	public static final String OTHER_MARKET = "org.ruzhu.other-market";

	private static final int CODE = 22_000;

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		configuration.setCustomExceptionCodeProvider(this);
	}

	@Override
	public Integer provideCode(ProcessEngineException failure) {
		if (isOfAnotherMarket(failure)) {
			tell(OTHER_MARKET, true);
			return null;
		}
		InvalidAnswer invalid = taskIsGone(failure) ? new InvalidAnswer("task", "form.taskDone")
				: InvalidAnswer.in(failure);
		if (invalid == null) {
			return null;
		}
		tell(InvalidAnswer.class.getName(), invalid);
		return CODE;
	}

	private static void tell(String what, Object value) {
		RequestAttributes request = RequestContextHolder.getRequestAttributes();
		if (request != null) {
			request.setAttribute(what, value, RequestAttributes.SCOPE_REQUEST);
		}
	}

	/**
	 * The engine calls it a failure of its own when somebody asks beyond their markets.
	 */
	private static boolean isOfAnotherMarket(ProcessEngineException failure) {
		return failure.getMessage() != null && failure.getMessage().contains("belongs to no authenticated tenant");
	}

	private static boolean taskIsGone(ProcessEngineException failure) {
		return failure instanceof NullValueException && failure.getMessage().startsWith("Cannot find task");
	}

}
