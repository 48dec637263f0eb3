package org.ruzhu.market;

import java.util.Collection;
import java.util.List;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.notice.Channels;
import org.ruzhu.platform.notice.SmsHours;

/** The channels of notices, from the market's data. */
@Component
class MarketChannels implements Channels {

	private final Markets markets;

	MarketChannels(Markets markets) {
		this.markets = markets;
	}

	@Override
	public List<String> of(String marketId, String template) {
		return this.markets.get(marketId).channels(template);
	}

	@Override
	public List<String> markets() {
		return this.markets.all().stream().map(Market::id).toList();
	}

	@Override
	public Collection<String> named(String marketId) {
		return this.markets.get(marketId).namedNotices();
	}

	@Override
	public boolean isDeclinable(String marketId, String template) {
		return this.markets.get(marketId).declinable().contains(template);
	}

	@Override
	public SmsHours smsHours(String marketId) {
		return this.markets.get(marketId).smsHours();
	}

}
