package org.ruzhu.platform.audit;

import java.util.Optional;

/**
 * What was done with the engine, as a line's action: {@code engine:Variable:Delete}.
 *
 * @param entity the engine's word for what it was done to, without spaces
 * @param operation the engine's word for what was done
 */
public record EngineAction(String entity, String operation) {

	private static final String PREFIX = "engine:";

	/** Whether a line tells of the engine. */
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
