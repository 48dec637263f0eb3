package org.ruzhu.market;

import java.util.List;
import java.util.Optional;

/**
 * How a market calculates its deposit, and the account it is paid to. The amounts
 * themselves are in its table {@code Deposit}.
 *
 * @param rule how the deposits of several categories are combined
 * @param stated whether the market's documents state an amount; if not, rows of the table
 * are the operator's own setting
 * @param borrowed whether the amounts are taken from another market's documents
 * @param clause the clause that states the amounts
 * @param accountName who holds the account
 * @param accountNumber its number
 * @param bank the bank it is with
 * @param routes the ways of paying that the market accepts
 * @param receiptSent whether the originals of receipts are sent to the provider; receipts
 * are electronic only if not
 * @param receiptAskedBack whether they are asked back when a provider leaves
 * @param receiptReturn where the originals of its receipts are sent back to
 * @param ticket the clause by which a provider asks finance, once it has paid, to hand
 * the deposit on; empty where the market asks for none
 */
public record DepositTerms(Rule rule, boolean stated, boolean borrowed, Optional<LocalizedText> clause,
		String accountName, String accountNumber, String bank, List<Route> routes, boolean receiptSent,
		boolean receiptAskedBack, ReceiptReturn receiptReturn, Optional<LocalizedText> ticket) {

	public DepositTerms {
		if (stated != (rule != Rule.NONE)) {
			throw new IllegalArgumentException("'rule: none' goes with 'stated: false', and only with it");
		}
		if (stated != clause.isPresent()) {
			throw new IllegalArgumentException("'clause' is needed with 'stated: true', and only then");
		}
		if (borrowed && !stated) {
			throw new IllegalArgumentException("'borrowed: true' needs 'stated: true' and the clause borrowed from");
		}
		if (receiptAskedBack && !receiptSent) {
			throw new IllegalArgumentException("'receiptAskedBack: true' needs 'receiptSent: true'");
		}
	}

	/** Whether the market accepts any payment that is not made online. */
	public boolean takesTransfers() {
		return !this.routes.stream().allMatch(Route::online);
	}

	/** Whether the market accepts online payment at a gateway. */
	public boolean takesOnlinePayment() {
		return this.routes.stream().anyMatch(Route::online);
	}

	/**
	 * The document and clause that the amounts are borrowed from; empty if they are not.
	 */
	public Optional<LocalizedText> borrowedFrom() {
		return this.clause.filter((place) -> this.borrowed);
	}

	/** The same account and routes, without an amount that the market states. */
	DepositTerms notStated() {
		return new DepositTerms(Rule.NONE, false, false, Optional.empty(), this.accountName, this.accountNumber,
				this.bank, this.routes, this.receiptSent, this.receiptAskedBack, this.receiptReturn, this.ticket);
	}

	/** How the deposits of several categories are combined. */
	public enum Rule {

		/** Each category's deposit is owed. */
		SUM,

		/** Only the highest is owed. */
		HIGHEST,

		/** The tier of the highest category that earns income is owed. */
		TIERS,

		/** The market states no amount. */
		NONE

	}

	/** Where receipts are sent back to, as it is written on the envelope. */
	public record ReceiptReturn(String recipient, String phone, String address) {
	}

	/**
	 * A way of paying.
	 *
	 * @param online whether it is paid at a gateway, which tells us of the money;
	 * anything else is proved by a voucher
	 */
	public record Route(String id, boolean online, LocalizedText name) {
	}

}
