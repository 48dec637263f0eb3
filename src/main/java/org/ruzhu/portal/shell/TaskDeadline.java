package org.ruzhu.portal.shell;

import java.time.Instant;

/**
 * A date the engine waits for.
 *
 * @param element the timer or task in the model
 * @param name what the model calls it
 */
public record TaskDeadline(String element, String name, Instant at) {
}
