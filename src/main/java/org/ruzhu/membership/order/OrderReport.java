package org.ruzhu.membership.order;

import org.ruzhu.platform.bounds.Characters;
import org.ruzhu.platform.text.PlainText;

/**
 * A report as words, whether a program sent it or a table has it; missing words are
 * empty.
 *
 * @param event the marketplace's id of the event
 * @param order the marketplace's id of the order
 * @param type what happened
 * @param occurredAt when, with an offset; without one in the market's zone
 * @param caseId the provider's case; of a payment
 * @param category the market's category; of a payment
 * @param product our id of the product; of a payment, may be empty
 * @param amount in yuan; of a payment or refund
 * @param currency CNY, or empty
 * @param ownDistribution {@code true} or {@code false}, or empty; of a payment
 * @param cause why money went back; of a refund
 */
public record OrderReport(String event, String order, String type, String occurredAt, String caseId, String category,
		String product, String amount, String currency, String ownDistribution, String cause) {

	/** How long a word may be; what is longer is cut, and no such word can be taken. */
	static final int MAX_LENGTH = 200;

	/** A report of which nothing can be said any more. */
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

	/** Whether a word came that the database cannot keep as it is. */
	boolean isMangled() {
		return (this.event + this.order).indexOf(Characters.REPLACEMENT) >= 0;
	}

}
