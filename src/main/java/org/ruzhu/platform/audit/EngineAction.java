package org.ruzhu.platform.audit;

import java.util.Optional;

/**
 * An action in the engine, as the action of an audit line: {@code
 * engine:Variable:Delete}.
 *
 * @param entity the engine's name of the entity, without spaces
 * @param operation the engine's name of the operation
 */
public record EngineAction(String entity, String operation) {

	private static final String PREFIX = "engine:";

	/** Whether the action of a line is one in the engine. */
	static boolean is(String action) {
		return action.startsWith(PREFIX);
	}

	static Optional<EngineAction> of(String action) {
		String[] parts = action.split(":", 3);
		return (is(action) && parts.length == 3) ? Optional.of(new EngineAction(parts[1], parts[2])) : Optional.empty();
	}

	@Override
	public String toString() {
		return PREFIX + this.entity + ":" + this.operation;
	}

}
