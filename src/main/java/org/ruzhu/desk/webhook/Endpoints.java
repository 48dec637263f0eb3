package org.ruzhu.desk.webhook;

import java.time.Clock;
import java.util.Collection;
import java.util.List;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.market.Markets;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.form.InvalidAnswerException;

/** The endpoints of markets, as staff set them up. */
@Service
@Transactional
public class Endpoints {

	private final EndpointRepository repository;

	private final Targets targets;

	private final Markets markets;

	private final WebhookSettings settings;

	private final AuditLog audit;

	private final Clock clock;

	Endpoints(EndpointRepository repository, Targets targets, Markets markets, WebhookSettings settings, AuditLog audit,
			Clock clock) {
		this.repository = repository;
		this.targets = targets;
		this.markets = markets;
		this.settings = settings;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Adds an endpoint with a new secret.
	 * @throws InvalidAnswerException if it may not be told, or nothing is to be told to
	 * it
	 * @throws org.ruzhu.market.UnknownMarketException if there is no such market
	 */
	public WebhookEndpoint add(String marketId, EndpointDetails details) {
		WebhookEndpoint endpoint = this.repository.save(WebhookEndpoint.open(this.markets.get(marketId).id(),
				checked(details), AuditLog.actor(), this.clock.instant()));
		this.audit.record(null, "webhook-added", marketId + " " + endpoint.id());
		return endpoint;
	}

	/**
	 * Changes an endpoint.
	 * @param version the endpoint's version that was shown
	 * @throws InvalidAnswerException if it may not be told, or nothing is to be told to
	 * it
	 * @throws OptimisticLockingFailureException if somebody changed it in the meantime
	 */
	public void change(long id, long version, EndpointDetails details) {
		WebhookEndpoint endpoint = get(id);
		if (endpoint.version() != version) {
			throw new OptimisticLockingFailureException("WebhookEndpoint " + id + " has changed");
		}
		endpoint.change(checked(details));
		this.repository.save(endpoint);
		this.audit.record(null, "webhook-changed", endpoint.marketId() + " " + id);
	}

	private EndpointDetails checked(EndpointDetails details) {
		if (details.events().isEmpty()) {
			throw new InvalidAnswerException("events", "webhook.events.none");
		}
		return new EndpointDetails(this.targets.check(details.url()), details.events(), details.active());
	}

	/** Replaces an endpoint's secret; the old one signs along for a while. */
	public WebhookEndpoint rotateSecret(long id) {
		WebhookEndpoint endpoint = get(id);
		endpoint.rotateSecret(this.clock.instant().plus(this.settings.oldSecretFor()));
		this.audit.record(null, "webhook-secret-rotated", endpoint.marketId() + " " + id);
		return this.repository.save(endpoint);
	}

	/**
	 * An endpoint.
	 * @throws UnknownWebhookException if there is none
	 */
	@Transactional(readOnly = true)
	public WebhookEndpoint get(long id) {
		return this.repository.findById(id).orElseThrow(() -> new UnknownWebhookException(id));
	}

	/** The endpoints of markets, the oldest first. */
	@Transactional(readOnly = true)
	public List<WebhookEndpoint> of(Collection<String> marketIds) {
		return this.repository.findByMarketIdInOrderById(marketIds);
	}

}
