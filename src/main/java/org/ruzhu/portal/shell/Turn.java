package org.ruzhu.portal.shell;

import java.time.Instant;
import java.util.List;

/**
 * Whose turn it is in a case, read off the engine.
 *
 * @param tasks what the provider is to do; empty unless it is the provider's turn
 * @param element the model's element the case waits at, or null when it waits for nothing
 * @param name what the model calls that element
 * @param due by when, or null
 */
public record Turn(Whose whose, List<OpenTask> tasks, String element, String name, Instant due) {

	/** The case waits for nobody: it is over, or the provider is a member. */
	public static final Turn NOBODYS = new Turn(Whose.NOBODY, List.of(), null, null, null);

	/** Who has the ball. */
	public enum Whose {

		PROVIDER, MARKET, SYSTEM, NOBODY

	}

	public boolean isMine() {
		return this.whose == Whose.PROVIDER;
	}

	/** Whether the engine is at work and the next step is only moments away. */
	public boolean isMoving() {
		return this.whose == Whose.SYSTEM;
	}

}
