package org.ruzhu.desk.webhook;

import java.util.Set;

/**
 * What staff set of an endpoint.
 *
 * @param url where events are sent to
 * @param active whether events are sent at all
 */
public record EndpointDetails(String url, Set<EventType> events, boolean active) {
}
