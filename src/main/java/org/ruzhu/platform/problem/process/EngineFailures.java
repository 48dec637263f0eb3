package org.ruzhu.platform.problem.process;

import java.util.Optional;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;

import org.springframework.http.HttpStatus;

/**
 * Which of the engine's failures are nobody's breakdown: somebody was faster, or what was
 * asked for is not there, which is the same as not theirs.
 */
public final class EngineFailures {

	private EngineFailures() {
	}

	/** The answer that one failure of the engine is, its causes left alone. */
	public static Optional<HttpStatus> answer(Throwable failure) {
		if (!(failure instanceof ProcessEngineException engine)) {
			return Optional.empty();
		}
		if (isLostRace(engine)) {
			return Optional.of(HttpStatus.CONFLICT);
		}
		if (isUnknown(engine)) {
			return Optional.of(HttpStatus.NOT_FOUND);
		}
		return (engine instanceof AuthorizationException) ? Optional.of(HttpStatus.FORBIDDEN) : Optional.empty();
	}

	private static boolean isLostRace(ProcessEngineException failure) {
		return failure instanceof OptimisticLockingException || failure instanceof TaskAlreadyClaimedException
				|| failure instanceof MismatchingMessageCorrelationException
				|| failure instanceof SuspendedEntityInteractionException
				// Somebody ended the process while this command was reading it.
				|| String.valueOf(failure.getMessage()).startsWith("Cannot restore state of process instance");
	}

	/** The engine names another market's things in words alone. */
	private static boolean isUnknown(ProcessEngineException failure) {
		String said = String.valueOf(failure.getMessage());
		return failure instanceof NotFoundException
				|| (failure instanceof NullValueException && said.startsWith("Cannot find"))
				|| said.contains("belongs to no authenticated tenant");
	}

}
