package org.ruzhu.desk.webhook;

import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;
import org.ruzhu.market.UnknownMarketException;
import org.ruzhu.platform.security.StaffAccess;
import org.ruzhu.platform.security.StaffGroup;

/**
 * The endpoints and deliveries that a member of staff looks after: those of their
 * markets, an administrator those of all.
 */
@Service
@Transactional(readOnly = true)
public class StaffWebhooks {

	private final Endpoints endpoints;

	private final Webhooks webhooks;

	private final Markets markets;

	private final StaffAccess access;

	StaffWebhooks(Endpoints endpoints, Webhooks webhooks, Markets markets, StaffAccess access) {
		this.endpoints = endpoints;
		this.webhooks = webhooks;
		this.markets = markets;
		this.access = access;
	}

	/** The markets whose webhooks they look after. */
	public List<Market> markets(String staffId) {
		boolean all = this.access.isIn(staffId, StaffGroup.ADMINISTRATORS);
		List<String> theirs = this.access.markets(staffId);
		return this.markets.all().stream().filter((market) -> all || theirs.contains(market.id())).toList();
	}

	/**
	 * One of their markets.
	 * @throws UnknownMarketException if it is none of theirs
	 */
	public Market market(String staffId, String marketId) {
		return markets(staffId).stream()
			.filter((market) -> market.id().equals(marketId))
			.findFirst()
			.orElseThrow(() -> new UnknownMarketException(marketId));
	}

	/** The endpoints of their markets. */
	public List<WebhookEndpoint> endpoints(String staffId) {
		return this.endpoints.of(markets(staffId).stream().map(Market::id).toList());
	}

	/**
	 * An endpoint of their markets.
	 * @throws UnknownWebhookException if it is none of theirs
	 */
	public WebhookEndpoint endpoint(String staffId, long id) {
		return endpoints(staffId).stream()
			.filter((endpoint) -> endpoint.id() == id)
			.findFirst()
			.orElseThrow(() -> new UnknownWebhookException(id));
	}

	/**
	 * A delivery to an endpoint of their markets.
	 * @throws UnknownWebhookException if it is none of theirs
	 */
	public WebhookDelivery delivery(String staffId, long id) {
		WebhookDelivery delivery = this.webhooks.get(id);
		endpoint(staffId, delivery.endpointId());
		return delivery;
	}

}
