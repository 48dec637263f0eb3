package org.ruzhu.portal.precheck.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.ruzhu.market.CommissionRate;
import org.ruzhu.market.LocalizedText;
import org.ruzhu.market.Market;
import org.ruzhu.market.Promise;
import org.ruzhu.market.WelcomeOffer;
import org.ruzhu.portal.precheck.DepositQuote;

/**
 * What a market asks for and promises, for a selection of its categories.
 *
 * @param choices what can be chosen
 * @param deposit the deposit for what is chosen; empty as long as nothing is
 * @param rates the commission of each chosen category
 * @param welcome what who joins today is offered
 * @param review how long a review takes
 * @param answer the likely day of an answer if the application were sent today
 * @param provisional whether that day may still move
 */
record Terms(Market market, List<Choice> choices, Optional<DepositQuote> deposit, List<Rate> rates,
		Optional<WelcomeOffer> welcome, Promise review, LocalDate answer, boolean provisional) {

	/** A category, or a sub-type where it has some. */
	record Choice(String id, LocalizedText name, LocalizedText kind, boolean open, boolean chosen) {
	}

	/**
	 * What is charged with each order of a category; empty where the market states none.
	 */
	record Rate(LocalizedText category, Optional<CommissionRate> stated) {
	}

}
