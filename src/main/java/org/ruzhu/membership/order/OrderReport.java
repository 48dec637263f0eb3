package org.ruzhu.membership.order;

import org.ruzhu.platform.bounds.Characters;
import org.ruzhu.platform.text.PlainText;

/**
 * A report as unparsed text, from the API or from a table. Missing text is empty.
 *
 * @param event the marketplace's id of the event
 * @param order the marketplace's id of the order
 * @param type what happened
 * @param occurredAt when it happened; without an offset, in the market's zone
 * @param caseId the provider's case; only for a payment
 * @param category the market's category; only for a payment
 * @param product our id of the product; only for a payment, may be empty
 * @param amount the amount in yuan; only for a payment or refund
 * @param currency CNY, or empty
 * @param ownDistribution {@code true} or {@code false}, or empty; only for a payment
 * @param cause why it was refunded; only for a refund
 */
public record OrderReport(String event, String order, String type, String occurredAt, String caseId, String category,
		String product, String amount, String currency, String ownDistribution, String cause) {

	/** The maximum length of a text. A longer one is cut, and will not be accepted. */
	static final int MAX_LENGTH = 200;

	/** The placeholder for a stored report that is too long to be read. */
	static final OrderReport UNREADABLE = new OrderReport("", "", "", "", "", "", "", "", "", "", "");

	public OrderReport {
		event = cut(event);
		order = cut(order);
		type = cut(type);
		occurredAt = cut(occurredAt);
		caseId = cut(caseId);
		category = cut(category);
		product = cut(product);
		amount = cut(amount);
		currency = cut(currency);
		ownDistribution = cut(ownDistribution);
		cause = cut(cause);
	}

	private static String cut(String word) {
		return (word != null) ? Characters.beginning(PlainText.line(Characters.storable(word)), MAX_LENGTH) : null;
	}

	/** Whether an id has characters that the database cannot store. */
	boolean isMangled() {
		return (this.event + this.order).indexOf(Characters.REPLACEMENT) >= 0;
	}

}
