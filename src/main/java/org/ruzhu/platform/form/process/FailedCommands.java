package org.ruzhu.platform.form.process;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.impl.GetDeployedTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.PropertyAccessor;
import org.springframework.beans.PropertyAccessorFactory;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

import org.ruzhu.platform.form.FinishedTasks;
import org.ruzhu.platform.form.InvalidAnswerException;

/**
 * Tells a request what it means to its sender that a command of the engine failed, and
 * the log, in place of the engine. Of commands within others the outermost has the last
 * word.
 */
class FailedCommands extends CommandInterceptor {

	private static final Logger LOGGER = LoggerFactory.getLogger(FailedCommands.class);

	private static final Pattern NO_TASK = Pattern.compile("(?i).*cannot find task with id '?([\\w.-]+).*",
			Pattern.DOTALL);

	/** How the engine's commands about a task call its id. */
	private static final String TASK = "taskId";

	private final FinishedTasks finishedTasks;

	FailedCommands(FinishedTasks finishedTasks) {
		this.finishedTasks = finishedTasks;
	}

	@Override
	public <T> T execute(Command<T> command) {
		boolean outermost = Context.getCommandContext() == null;
		try {
			return this.next.execute(command);
		}
		catch (RuntimeException ex) {
			CommandFailure meaning = meaning(command, ex);
			RequestAttributes request = RequestContextHolder.getRequestAttributes();
			if (request != null) {
				request.setAttribute(CommandFailure.ATTRIBUTE, meaning, RequestAttributes.SCOPE_REQUEST);
			}
			if (outermost) {
				log(command, ex, meaning);
			}
			throw ex;
		}
	}

	/** What somebody can mend is a line, and what broke down is told with its trace. */
	private static void log(Command<?> command, RuntimeException failure, CommandFailure meaning) {
		String what = command.getClass().getSimpleName();
		if (meaning.invalid().isPresent()) {
			LOGGER.info("{} refused: {} at {}", what, meaning.invalid().get().getCodes()[0],
					meaning.invalid().get().field());
		}
		else if (meaning.refusal().isPresent()) {
			LOGGER.info("{} refused: {} ({})", what, meaning.refusal().get().message(),
					failure.getClass().getSimpleName());
		}
		else {
			LOGGER.error("{} broke down", what, failure);
		}
	}

	private CommandFailure meaning(Command<?> command, RuntimeException failure) {
		if (command instanceof GetDeployedTaskFormCmd && failure instanceof NullPointerException) {
			// Of a task that is not there the engine looks for the form all the same.
			return new CommandFailure(Optional.empty(), Optional.of(EngineRefusal.UNKNOWN));
		}
		InvalidAnswerException invalid = isOfADoneTask(failure) ? done() : InvalidAnswerException.in(failure);
		Optional<EngineRefusal> refusal = EngineRefusal.of(failure);
		if (invalid == null && refusal.stream().allMatch(EngineRefusal::isOfTheRequest) && hasLostItsTask(command)) {
			invalid = done();
		}
		return new CommandFailure(Optional.ofNullable(invalid), refusal);
	}

	private static InvalidAnswerException done() {
		return new InvalidAnswerException("task", "form.taskDone");
	}

	private boolean isOfADoneTask(RuntimeException failure) {
		Matcher task = NO_TASK.matcher(String.valueOf(failure.getMessage()));
		return task.matches() && this.finishedTasks.contain(task.group(1));
	}

	/**
	 * Whether somebody did the command's task while it ran: its steps then meet a case
	 * that has moved on, and stumble over that in whatever way is theirs. The answer is
	 * in the database once the command's own transaction is over.
	 */
	private boolean hasLostItsTask(Command<?> command) {
		PropertyAccessor fields = PropertyAccessorFactory.forDirectFieldAccess(command);
		return !TransactionSynchronizationManager.isActualTransactionActive() && fields.isReadableProperty(TASK)
				&& fields.getPropertyValue(TASK) instanceof String taskId && this.finishedTasks.contain(taskId);
	}

}
