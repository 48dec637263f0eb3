package org.ruzhu.platform.engine;

import java.util.Map;

import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;

import org.springframework.stereotype.Component;

/** Evaluates the FEEL conditions of forms. */
@Component
public class Feel {

	private final FeelEngineApi engine = FeelEngineBuilder.forJava().build();

	/**
	 * Whether a condition holds. A condition on a missing answer does not hold.
	 * @param expression FEEL, with or without the leading {@code =}
	 */
	public boolean holds(String expression, Map<String, Object> context) {
		String feel = expression.startsWith("=") ? expression.substring(1) : expression;
		var evaluation = this.engine.evaluateExpression(feel, context);
		return evaluation.isSuccess() && Boolean.TRUE.equals(evaluation.result());
	}

}
