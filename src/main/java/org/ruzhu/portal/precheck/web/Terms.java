package org.ruzhu.portal.precheck.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.ruzhu.market.CommissionRate;
import org.ruzhu.market.LocalizedText;
import org.ruzhu.market.Market;
import org.ruzhu.market.Mode;
import org.ruzhu.market.Promise;
import org.ruzhu.market.WelcomeOffer;
import org.ruzhu.portal.precheck.DepositQuote;

/**
 * The terms and promises of a market for a selection of its categories.
 *
 * @param mode the id of the mode of cooperation
 * @param choices what can be chosen
 * @param deposit the deposit for the choice; empty if nothing is chosen
 * @param rates the commission of each chosen category
 * @param welcome the welcome offer for a provider that joins today
 * @param review how long a review takes
 * @param answer the expected day of an answer if the application were submitted today
 * @param provisional whether that day may still change
 */
record Terms(Market market, String mode, List<Choice> choices, Optional<DepositQuote> deposit, List<Rate> rates,
		Optional<WelcomeOffer> welcome, Promise review, LocalDate answer, boolean provisional) {

	/** The agreement that states the deposit in this mode, if one does instead. */
	public Optional<LocalizedText> depositAgreement() {
		return this.market.byAgreement(Mode.Term.DEPOSIT, Optional.of(this.mode));
	}

	/** The agreement that states the commission in this mode, if one does instead. */
	public Optional<LocalizedText> commissionAgreement() {
		return this.market.byAgreement(Mode.Term.COMMISSION, Optional.of(this.mode));
	}

	/** A category, or a sub-type if the category has any. */
	record Choice(String id, LocalizedText name, LocalizedText kind, boolean open, boolean chosen) {
	}

	/** The commission rate of a category; empty if the market states none. */
	record Rate(LocalizedText category, Optional<CommissionRate> stated) {
	}

}
