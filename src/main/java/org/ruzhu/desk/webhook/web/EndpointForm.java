package org.ruzhu.desk.webhook.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.ruzhu.desk.webhook.EndpointDetails;
import org.ruzhu.desk.webhook.EventType;
import org.ruzhu.desk.webhook.WebhookEndpoint;

/**
 * What the page about an endpoint asks for, as it was typed.
 *
 * @param events the names of the events
 * @param version the endpoint's version that was shown
 */
public record EndpointForm(String url, List<String> events, Boolean active, Long version) {

	public EndpointForm {
		url = Objects.requireNonNullElse(url, "");
		events = Objects.requireNonNullElse(events, List.of());
		active = Objects.requireNonNullElse(active, false);
		version = Objects.requireNonNullElse(version, -1L);
	}

	static EndpointForm empty() {
		return new EndpointForm("", List.of(), true, null);
	}

	static EndpointForm of(WebhookEndpoint endpoint) {
		return new EndpointForm(endpoint.url(), endpoint.events().stream().map(EventType::id).toList(),
				endpoint.isActive(), endpoint.version());
	}

	EndpointDetails details() {
		return new EndpointDetails(this.url,
				this.events.stream().map(EventType::of).flatMap(Optional::stream).collect(Collectors.toSet()),
				this.active);
	}

}
