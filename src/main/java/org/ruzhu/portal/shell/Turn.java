package org.ruzhu.portal.shell;

import java.time.Instant;
import java.util.List;

/**
 * Who has to act next in a case, read from the engine.
 *
 * @param tasks the provider's open tasks; empty unless it is the provider's turn
 * @param element the id of the model element where the case waits; null if it waits for
 * nothing
 * @param step the id of the step that is under way: that element, or what a timer is a
 * part of
 * @param name the name of that step in the model
 * @param due when it is due, or null
 */
public record Turn(Whose whose, List<OpenTask> tasks, String element, String step, String name, Instant due) {

	/** The case waits for nobody: it is over, or the provider is a member. */
	public static final Turn NOBODYS = new Turn(Whose.NOBODY, List.of(), null, null, null, null);

	/** Who has to act next. */
	public enum Whose {

		PROVIDER, MARKET, SYSTEM, NOBODY

	}

	public boolean isMine() {
		return this.whose == Whose.PROVIDER;
	}

	/** Whether the engine is working, so that the next step is only moments away. */
	public boolean isMoving() {
		return this.whose == Whose.SYSTEM;
	}

}
