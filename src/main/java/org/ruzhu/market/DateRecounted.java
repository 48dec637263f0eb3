package org.ruzhu.market;

import java.time.Instant;

/**
 * A timer was counted anew, because the holidays of its year were announced. Who keeps
 * its date elsewhere keeps the new one.
 *
 * @param instanceId the process instance
 * @param element the timer's id in the model
 * @param at when it fires now
 */
public record DateRecounted(String instanceId, String element, Instant at) {

}
