package org.ruzhu.membership.exit;

import org.ruzhu.membership.order.Order;

/**
 * Something that blocks a provider's refund (Management Regulations, 3.1.5④).
 *
 * @param kind the kind of blocker
 * @param reference its number, for instance of the order or receipt
 * @param note what staff wrote about it; empty for a receipt
 */
public record ExitBlocker(Kind kind, String reference, String note) {

	/** The kind of blocker; its message key is {@code exit.blocker.<kind>}. */
	public enum Kind {

		PUNISHMENT, DISPUTE, ORDER, RECEIPT, TRANSFER

	}

	static ExitBlocker of(Obligation obligation) {
		return new ExitBlocker(Kind.valueOf(obligation.kind().name()), obligation.reference(), obligation.note());
	}

	/**
	 * The blocker for an unfinished order, or for a finished one with an open complaint.
	 */
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
