package org.ruzhu.desk.webhook;

import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;
import org.ruzhu.market.UnknownMarketException;
import org.ruzhu.platform.security.Staff;
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

	StaffWebhooks(Endpoints endpoints, Webhooks webhooks, Markets markets) {
		this.endpoints = endpoints;
		this.webhooks = webhooks;
		this.markets = markets;
	}

	/** The markets whose webhooks they look after. */
	public List<Market> markets(Staff staff) {
		return this.markets.all().stream().filter((market) -> looksAfter(staff, market.id())).toList();
	}

	private static boolean looksAfter(Staff staff, String marketId) {
		return staff.isIn(StaffGroup.ADMINISTRATORS) || staff.worksFor(marketId);
	}

	/**
	 * One of their markets.
	 * @throws UnknownMarketException if it is none of theirs
	 */
	public Market market(Staff staff, String marketId) {
		return this.markets.find(marketId)
			.filter((market) -> looksAfter(staff, market.id()))
			.orElseThrow(() -> new UnknownMarketException(marketId));
	}

	/** The endpoints of their markets. */
	public List<WebhookEndpoint> endpoints(Staff staff) {
		return this.endpoints.of(markets(staff).stream().map(Market::id).toList());
	}

	/**
	 * An endpoint of their markets.
	 * @throws UnknownWebhookException if it is none of theirs
	 */
	public WebhookEndpoint endpoint(Staff staff, long id) {
		return endpoints(staff).stream()
			.filter((endpoint) -> endpoint.id() == id)
			.findFirst()
			.orElseThrow(() -> new UnknownWebhookException(id));
	}

	/**
	 * A delivery to an endpoint of their markets.
	 * @throws UnknownWebhookException if it is none of theirs
	 */
	public WebhookDelivery delivery(Staff staff, long id) {
		WebhookDelivery delivery = this.webhooks.get(id);
		endpoint(staff, delivery.endpointId());
		return delivery;
	}

}
