package org.ruzhu.platform.engine;

import java.time.Clock;
import java.util.Date;
import java.util.function.Consumer;
import java.util.function.Function;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * Creates delegates that only translate: they read the subject of a step, and call the
 * feature with it.
 */
public final class OnCase {

	private OnCase() {
	}

	/** Calls an action with the id of the case, which is the business key. */
	public static JavaDelegate onCase(Consumer<String> deed) {
		return on(DelegateExecution::getProcessBusinessKey, deed);
	}

	/**
	 * Calls a function with the id of the case, and sets a variable of the model to the
	 * result.
	 */
	public static JavaDelegate setOnCase(String variable, Function<String, ?> question) {
		return (execution) -> execution.setVariable(variable, question.apply(execution.getProcessBusinessKey()));
	}

	/** Calls an action with another subject, read from the execution. */
	public static <T> JavaDelegate on(Function<DelegateExecution, T> subject, Consumer<T> deed) {
		return (execution) -> deed.accept(subject.apply(execution));
	}

	/** Sets a variable to the current moment, as the start of a term. */
	public static JavaDelegate setNow(String variable, Clock clock) {
		return (execution) -> execution.setVariable(variable, Date.from(clock.instant()));
	}

}
