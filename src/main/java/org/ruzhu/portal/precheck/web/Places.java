package org.ruzhu.portal.precheck.web;

import java.util.Optional;

import org.springframework.stereotype.Component;

import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;
import org.ruzhu.platform.api.InvalidQuestionException;

/** Looks up the market and the category of an API request. */
@Component
class Places {

	private final Markets markets;

	Places(Markets markets) {
		this.markets = markets;
	}

	/**
	 * The market with this id.
	 * @throws InvalidQuestionException if the id is missing or unknown
	 */
	Market market(String id) {
		return this.markets.find(given("market", id))
			.orElseThrow(() -> new InvalidQuestionException("market", "precheck.unknownMarket", id));
	}

	/**
	 * A category of a market.
	 * @throws InvalidQuestionException if the id is missing, or the market has no such
	 * category
	 */
	String category(Market market, String id) {
		return market.category(given("category", id))
			.orElseThrow(() -> new InvalidQuestionException("category", "precheck.unknownCategory", id))
			.id();
	}

	/**
	 * A mode of cooperation of a market, if one is named.
	 * @throws InvalidQuestionException if the market has no such mode
	 */
	static Optional<String> mode(Market market, String id) {
		if (id != null && market.mode(id).isEmpty()) {
			throw new InvalidQuestionException("mode", "precheck.unknownMode", id);
		}
		return Optional.ofNullable(id);
	}

	/**
	 * Requires a value.
	 * @throws InvalidQuestionException if the value is null
	 */
	static <T> T given(String name, T value) {
		if (value == null) {
			throw new InvalidQuestionException(name, "form.required");
		}
		return value;
	}

}
