package org.ruzhu.platform.form.process;

import java.sql.SQLException;
import java.util.Optional;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.util.ExceptionUtil;

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
	public static final EngineRefusal UNKNOWN = new EngineRefusal(404, "form.notFound", true);

	/** Somebody else was faster. */
	private static final EngineRefusal OVERTAKEN = new EngineRefusal(409, "form.overtaken", true);

	/** Something about the request cannot be read or kept. */
	public static final EngineRefusal UNREADABLE = new EngineRefusal(400, "form.unreadable", true);

	private static final EngineRefusal UNANSWERABLE = new EngineRefusal(400, "form.unanswerable", true);

	private static final EngineRefusal FORBIDDEN = new EngineRefusal(403, "form.forbidden", false);

	private static final EngineRefusal IMPOSSIBLE = new EngineRefusal(400, "form.impossible", false);

	private static final String NO_PRIVILEGE = "42501";

	/** Whether this is told in place of the engine's own answer. */
	public boolean replaces(int answer) {
		return answer == this.status || answer >= (this.always ? 400 : 500);
	}

	/**
	 * Whether it finds fault with what the request says, not with who sends it or when.
	 */
	boolean isOfTheRequest() {
		return this.status == 400;
	}

	/** What a failure is; empty if it is a breakdown. */
	static Optional<EngineRefusal> of(RuntimeException failure) {
		if (failure instanceof ProcessEngineException engine) {
			SQLException database = ExceptionUtil.unwrapException(engine);
			return (database != null) ? ofState(database.getSQLState()) : ofEngine(engine);
		}
		return isStumble(failure) ? Optional.of(UNREADABLE) : ofCause(failure);
	}

	private static Optional<EngineRefusal> ofEngine(ProcessEngineException failure) {
		String message = String.valueOf(failure.getMessage());
		if (message.contains("belongs to no authenticated tenant")) {
			return Optional.of(UNKNOWN);
		}
		if (failure instanceof OptimisticLockingException || failure instanceof TaskAlreadyClaimedException) {
			return Optional.of(OVERTAKEN);
		}
		if (isUnknown(failure, message)) {
			return Optional.of(UNKNOWN);
		}
		if (failure instanceof AuthorizationException refusal && !refusal.getMissingAuthorizations().isEmpty()) {
			return Optional.of(FORBIDDEN);
		}
		return (failure.getCause() == null) ? Optional.of(IMPOSSIBLE) : ofCause(failure.getCause());
	}

	private static boolean isUnknown(ProcessEngineException failure, String message) {
		return failure instanceof NotFoundException || message.startsWith("Cannot find ")
				|| (failure instanceof NullValueException
						&& message.matches("(?is).*(cannot find|no .* found|exist).*"));
	}

	/**
	 * Whether Java complains of a value, which is what comes of something that is missing
	 * in a request or is not what it says.
	 */
	private static boolean isStumble(RuntimeException failure) {
		return failure.getClass().getModule() == Object.class.getModule();
	}

	/** What a step of ours stumbled over; empty if it is a breakdown. */
	private static Optional<EngineRefusal> ofCause(Throwable cause) {
		return Failures.answer(cause).map((status) -> switch (status) {
			case CONFLICT -> OVERTAKEN;
			case NOT_FOUND -> UNKNOWN;
			case BAD_REQUEST -> UNREADABLE;
			default -> null;
		});
	}

	/**
	 * What the database refuses, by the class of its state; empty if that is a breakdown.
	 * Statements of the engine that it does not understand, or finds too long, were put
	 * together of conditions that nobody has put together before.
	 */
	private static Optional<EngineRefusal> ofState(String state) {
		if (state == null || state.equals(NO_PRIVILEGE)) {
			return Optional.empty();
		}
		return Optional.ofNullable(switch (state.substring(0, Math.min(2, state.length()))) {
			case "22" -> UNREADABLE;
			case "23", "40" -> OVERTAKEN;
			case "42", "54" -> UNANSWERABLE;
			default -> null;
		});
	}

}
