package org.ruzhu.desk.webhook;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** An address of a marketplace's own systems, and what it wants to be told. */
public class WebhookEndpoint {

	@Id
	private Long id;

	@Version
	private Long version;

	private String marketId;

	private String url;

	private boolean active;

	private Set<WebhookSubscription> subscriptions = new HashSet<>();

	private String secret;

	private String oldSecret;

	private Instant oldSecretUntil;

	private Instant createdAt;

	private String createdBy;

	WebhookEndpoint() {
	}

	static WebhookEndpoint open(String marketId, EndpointDetails details, String by, Instant now) {
		WebhookEndpoint endpoint = new WebhookEndpoint();
		endpoint.marketId = marketId;
		endpoint.secret = SigningSecret.generate();
		endpoint.createdBy = by;
		endpoint.createdAt = now;
		endpoint.change(details);
		return endpoint;
	}

	void change(EndpointDetails details) {
		this.url = details.url();
		this.active = details.active();
		this.subscriptions = details.events().stream().map(WebhookSubscription::new).collect(Collectors.toSet());
	}

	/** Replaces the secret; the old one signs along for a while. */
	void rotateSecret(Instant oldUntil) {
		this.oldSecret = this.secret;
		this.oldSecretUntil = oldUntil;
		this.secret = SigningSecret.generate();
	}

	/** The secrets that sign at a moment, the newest first. */
	List<String> secrets(Instant now) {
		boolean both = this.oldSecret != null && now.isBefore(this.oldSecretUntil);
		return both ? List.of(this.secret, this.oldSecret) : List.of(this.secret);
	}

	boolean wants(EventType type) {
		return this.active && events().contains(type);
	}

	public Long id() {
		return this.id;
	}

	public Long version() {
		return this.version;
	}

	public String marketId() {
		return this.marketId;
	}

	public String url() {
		return this.url;
	}

	public boolean isActive() {
		return this.active;
	}

	/** What it wants to be told, in the order of a journey. */
	public Set<EventType> events() {
		return this.subscriptions.stream()
			.map(WebhookSubscription::eventType)
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(EventType.class)));
	}

	/** The secret that receivers check signatures with. */
	public String secret() {
		return this.secret;
	}

	public Instant createdAt() {
		return this.createdAt;
	}

	public String createdBy() {
		return this.createdBy;
	}

}
