package org.ruzhu.membership.exit;

import org.ruzhu.membership.order.Order;

/**
 * What stands between a provider and its refund (003 3.1.5④).
 *
 * @param kind what it is
 * @param reference its number, that of the receipt included
 * @param note what staff wrote about it; empty for a receipt
 */
public record ExitBlocker(Kind kind, String reference, String note) {

	/** What it is; {@code exit.blocker.<kind>} is its message. */
	public enum Kind {

		PUNISHMENT, DISPUTE, ORDER, RECEIPT, TRANSFER

	}

	static ExitBlocker of(Obligation obligation) {
		return new ExitBlocker(Kind.valueOf(obligation.kind().name()), obligation.reference(), obligation.note());
	}

	/** An order that is not finished, or one with an open complaint. */
	static ExitBlocker of(Order order) {
		return new ExitBlocker(order.isFinished() ? Kind.DISPUTE : Kind.ORDER, order.id(), "");
	}

	static ExitBlocker receipt(String number) {
		return new ExitBlocker(Kind.RECEIPT, number, "");
	}

	static ExitBlocker transfer(String caseId) {
		return new ExitBlocker(Kind.TRANSFER, caseId, "");
	}

}
