package org.ruzhu.platform.form.process;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;

import org.springframework.http.HttpStatus;

import org.ruzhu.platform.problem.Failures;

/**
 * What the engine does not do for whoever asks, and calls a failure of its own.
 *
 * @param status what it is in HTTP's terms
 * @param message the key of the words for it
 * @param always whether this goes before any other answer of the engine but a success
 */
public record EngineRefusal(int status, String message, boolean always) {

	/** What is not there, or not theirs, in the same words. */
	static final EngineRefusal UNKNOWN = new EngineRefusal(404, "form.notFound", true);

	/** Somebody else was faster. */
	static final EngineRefusal OVERTAKEN = new EngineRefusal(409, "form.overtaken", true);

	/** The database cannot keep what was sent. */
	static final EngineRefusal UNREADABLE = new EngineRefusal(400, "form.unreadable", true);

	private static final EngineRefusal MISSING = new EngineRefusal(404, "form.notFound", true);

	private static final EngineRefusal FORBIDDEN = new EngineRefusal(403, "form.forbidden", false);

	private static final EngineRefusal IMPOSSIBLE = new EngineRefusal(400, "form.impossible", false);

	/** What a failure is; null if it is a breakdown. */
	static EngineRefusal of(ProcessEngineException failure) {
		String message = String.valueOf(failure.getMessage());
		if (message.contains("belongs to no authenticated tenant")) {
			return UNKNOWN;
		}
		if (failure instanceof OptimisticLockingException || failure instanceof TaskAlreadyClaimedException) {
			return OVERTAKEN;
		}
		if (failure instanceof NullValueException && message.matches("(?is).*(cannot find|no .* found|exist).*")) {
			return MISSING;
		}
		if (failure instanceof AuthorizationException refusal && !refusal.getMissingAuthorizations().isEmpty()) {
			return FORBIDDEN;
		}
		return (failure.getCause() == null) ? IMPOSSIBLE : ofCause(failure.getCause());
	}

	/** What a step of ours stumbled over; null if it is a breakdown. */
	private static EngineRefusal ofCause(Throwable cause) {
		return switch (Failures.answer(cause).orElse(HttpStatus.INTERNAL_SERVER_ERROR)) {
			case CONFLICT -> OVERTAKEN;
			case NOT_FOUND -> UNKNOWN;
			case BAD_REQUEST -> UNREADABLE;
			default -> null;
		};
	}

	/**
	 * What the database refuses, by the class of its state; null if that is a breakdown.
	 */
	static EngineRefusal ofState(String state) {
		if (state == null) {
			return null;
		}
		return switch (state.substring(0, Math.min(2, state.length()))) {
			case "22" -> UNREADABLE;
			case "23", "40" -> OVERTAKEN;
			default -> null;
		};
	}

}
