package org.ruzhu.portal.shell;

import java.time.Instant;

/**
 * A date the engine waits for.
 *
 * @param element the id of the timer or task in the model
 * @param name its name in the model
 */
public record TaskDeadline(String element, String name, Instant at) {
}
