package org.ruzhu.portal.shell;

import java.time.Instant;
import java.util.Optional;

/**
 * A date of a case.
 *
 * @param element the id of the timer or task in the model
 * @param name its name in the model
 * @param promise the market's promise that sets it, if the element is not named after it
 */
public record TaskDeadline(String element, String name, Instant at, Optional<String> promise) {
}
