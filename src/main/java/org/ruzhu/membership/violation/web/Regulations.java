package org.ruzhu.membership.violation.web;

import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;
import org.ruzhu.market.ViolationTerms;
import org.ruzhu.membership.violation.Violation;

/** The regulations that a conduct is judged by: those of its day. */
@Component
class Regulations {

	private final Markets markets;

	Regulations(Markets markets) {
		this.markets = markets;
	}

	/**
	 * A version of the regulations.
	 *
	 * @param page the path of its page
	 */
	record Version(String name, String version, String page) {
	}

	/** The version of the day of the conduct; empty if it cannot be read here. */
	public Optional<Version> of(Violation violation, Locale locale) {
		Market market = this.markets.get(violation.marketId());
		return market.violations()
			.flatMap(ViolationTerms::regulations)
			.flatMap((id) -> market.textOn(id, violation.occurredOn())
				.map((text) -> new Version(market.paperName(id).orElseThrow().in(locale), text.version(),
						"/markets/%s/agreements/%s?version=%s".formatted(market.id(), id, text.version()))));
	}

}
