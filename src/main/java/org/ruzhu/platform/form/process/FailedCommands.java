package org.ruzhu.platform.form.process;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

import org.ruzhu.platform.form.FinishedTasks;
import org.ruzhu.platform.form.InvalidAnswerException;

/**
 * Tells a request what it means to whoever sent it that a command of the engine failed.
 * Of commands within others the outermost has the last word.
 */
class FailedCommands extends CommandInterceptor {

	private static final Pattern NO_TASK = Pattern.compile("(?i).*cannot find task with id '?([\\w.-]+).*",
			Pattern.DOTALL);

	private final FinishedTasks finishedTasks;

	FailedCommands(FinishedTasks finishedTasks) {
		this.finishedTasks = finishedTasks;
	}

	@Override
	public <T> T execute(Command<T> command) {
		try {
			return this.next.execute(command);
		}
		catch (RuntimeException ex) {
			tell(ex);
			throw ex;
		}
	}

	private void tell(RuntimeException failure) {
		RequestAttributes request = RequestContextHolder.getRequestAttributes();
		if (request != null) {
			request.setAttribute(CommandFailure.ATTRIBUTE, meaning(failure), RequestAttributes.SCOPE_REQUEST);
		}
	}

	private CommandFailure meaning(RuntimeException failure) {
		InvalidAnswerException invalid = isDoneMeanwhile(failure) ? new InvalidAnswerException("task", "form.taskDone")
				: InvalidAnswerException.in(failure);
		return new CommandFailure(Optional.ofNullable(invalid), EngineRefusal.of(failure));
	}

	private boolean isDoneMeanwhile(RuntimeException failure) {
		Matcher task = NO_TASK.matcher(String.valueOf(failure.getMessage()));
		return task.matches() && this.finishedTasks.contain(task.group(1));
	}

}
