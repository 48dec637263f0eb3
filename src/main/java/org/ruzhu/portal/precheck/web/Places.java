package org.ruzhu.portal.precheck.web;

import org.springframework.stereotype.Component;

import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;
import org.ruzhu.platform.api.InvalidQuestionException;

/** The market and the category a program names. */
@Component
class Places {

	private final Markets markets;

	Places(Markets markets) {
		this.markets = markets;
	}

	/**
	 * The market of this id.
	 * @throws InvalidQuestionException if none is named, or there is none
	 */
	Market market(String id) {
		return this.markets.find(given("market", id))
			.orElseThrow(() -> new InvalidQuestionException("market", "precheck.unknownMarket", id));
	}

	/**
	 * A category of a market.
	 * @throws InvalidQuestionException if none is named, or the market has none of this
	 * id
	 */
	String category(Market market, String id) {
		return market.category(given("category", id))
			.orElseThrow(() -> new InvalidQuestionException("category", "precheck.unknownCategory", id))
			.id();
	}

	/**
	 * Something that has to be given.
	 * @throws InvalidQuestionException if it is not
	 */
	static <T> T given(String name, T value) {
		if (value == null) {
			throw new InvalidQuestionException(name, "form.required");
		}
		return value;
	}

}
