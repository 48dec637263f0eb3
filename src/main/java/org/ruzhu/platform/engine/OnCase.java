package org.ruzhu.platform.engine;

import java.time.Clock;
import java.util.Date;
import java.util.function.Consumer;
import java.util.function.Function;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * Delegates that only translate: they read what a step is about, and hand it to the
 * feature that knows what to do.
 */
public final class OnCase {

	private OnCase() {
	}

	/** Does it to the case, whose id is the business key. */
	public static JavaDelegate onCase(Consumer<String> deed) {
		return on(DelegateExecution::getProcessBusinessKey, deed);
	}

	/** Asks it of the case, and sets a variable of the model to the answer. */
	public static JavaDelegate setOnCase(String variable, Function<String, ?> question) {
		return (execution) -> execution.setVariable(variable, question.apply(execution.getProcessBusinessKey()));
	}

	/** Does it to something else that the execution is about. */
	public static <T> JavaDelegate on(Function<DelegateExecution, T> subject, Consumer<T> deed) {
		return (execution) -> deed.accept(subject.apply(execution));
	}

	/** Sets a variable to this moment, from which a term counts. */
	public static JavaDelegate setNow(String variable, Clock clock) {
		return (execution) -> execution.setVariable(variable, Date.from(clock.instant()));
	}

}
