package org.ruzhu.platform.form.process;

import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.errorcode.ExceptionCodeProvider;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

import org.ruzhu.platform.form.FinishedTasks;
import org.ruzhu.platform.form.InvalidAnswerException;

/**
 * Recognises, among the engine's failures, the answers that are the person's to mend, and
 * what the engine refuses rather than fails to do.
 */
@Component
public class InvalidAnswerCode extends AbstractProcessEnginePlugin implements ExceptionCodeProvider {

	/**
	 * What a request is marked with whose failure is a command's, and not of its reading.
	 */
	public static final String FAILED_COMMAND = InvalidAnswerCode.class.getName();

	/** What a request is marked with that the engine refuses. */
	public static final String REFUSAL = EngineRefusal.class.getName();

	private static final Pattern NO_TASK = Pattern.compile("(?i).*cannot find task with id '?([\\w.-]+).*",
			Pattern.DOTALL);

	private static final int CODE = 22_000;

	private final FinishedTasks finishedTasks;

	InvalidAnswerCode(FinishedTasks finishedTasks) {
		this.finishedTasks = finishedTasks;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		configuration.setCustomExceptionCodeProvider(this);
		configuration.setDisableBuiltinExceptionCodeProvider(true);
	}

	@Override
	public Integer provideCode(ProcessEngineException failure) {
		tell(FAILED_COMMAND, failure.getClass());
		InvalidAnswerException invalid = isDoneMeanwhile(failure) ? new InvalidAnswerException("task", "form.taskDone")
				: InvalidAnswerException.in(failure);
		if (invalid != null) {
			tell(InvalidAnswerException.class.getName(), invalid);
			return CODE;
		}
		tell(REFUSAL, EngineRefusal.of(failure));
		return null;
	}

	@Override
	public Integer provideCode(SQLException failure) {
		tell(FAILED_COMMAND, failure.getClass());
		tell(REFUSAL, EngineRefusal.ofState(failure.getSQLState()));
		return null;
	}

	private static void tell(String what, Object value) {
		RequestAttributes request = RequestContextHolder.getRequestAttributes();
		if (request != null && value != null) {
			request.setAttribute(what, value, RequestAttributes.SCOPE_REQUEST);
		}
	}

	private boolean isDoneMeanwhile(ProcessEngineException failure) {
		Matcher task = NO_TASK.matcher(String.valueOf(failure.getMessage()));
		return task.matches() && this.finishedTasks.contain(task.group(1));
	}

}
