package org.ruzhu.platform.form.process;

import java.sql.SQLException;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.apache.commons.lang3.exception.ExceptionUtils;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotFoundException;

/**
 * A step that stumbled over what its process does not hold, such as the case of a process
 * that somebody started without one.
 *
 * @param name the step's name in the diagram, or its id
 */
public record LackingStep(String name, What what) {

	/** Where a request keeps the last of them. */
	public static final String ATTRIBUTE = LackingStep.class.getName();

	/** How the engine says that an expression names what nobody has set. */
	private static final String UNRESOLVED = "Cannot resolve identifier";

	/** How a database says that it was handed nothing, by SQL:2016, 24.1. */
	private static final String NOT_NULL = "23502";

	/** What is lacking. */
	public enum What {

		/** A variable that an expression names. */
		VARIABLE,
		/** The case. */
		CASE,
		/** A variable, unless the step itself is broken. */
		PERHAPS_VARIABLE

	}

	/** What a step lacked; empty if it failed for another reason. */
	static Optional<LackingStep> of(Throwable failure, BaseDelegateExecution execution) {
		if (!(((execution != null) ? execution : current()) instanceof DelegateExecution step)) {
			return Optional.empty();
		}
		PropertyNotFoundException unresolved = ExceptionUtils.throwableOfType(failure, PropertyNotFoundException.class);
		if (unresolved != null && String.valueOf(unresolved.getMessage()).contains(UNRESOLVED)) {
			return Optional.of(new LackingStep(name(step), What.VARIABLE));
		}
		return isOfNothing(failure) ? Optional
			.of(new LackingStep(name(step), (step.getProcessBusinessKey() == null) ? What.CASE : What.PERHAPS_VARIABLE))
				: Optional.empty();
	}

	/** What runs now; the engine does not say it of every expression. */
	private static BaseDelegateExecution current() {
		BpmnExecutionContext context = Context.getBpmnExecutionContext();
		return (context != null) ? context.getExecution() : null;
	}

	/** Whether this is how code fails that is handed nothing, or something else. */
	private static boolean isOfNothing(Throwable failure) {
		return ExceptionUtils.getThrowableList(failure)
			.stream()
			.anyMatch((cause) -> cause instanceof NullPointerException || cause instanceof IllegalArgumentException
					|| cause instanceof ClassCastException || cause instanceof NoSuchElementException
					|| isNullRefused(cause));
	}

	private static boolean isNullRefused(Throwable cause) {
		return cause instanceof SQLException refusal && NOT_NULL.equals(refusal.getSQLState());
	}

	private static String name(DelegateExecution step) {
		String name = step.getCurrentActivityName();
		return (name != null) ? name : String.valueOf(step.getCurrentActivityId());
	}

}
