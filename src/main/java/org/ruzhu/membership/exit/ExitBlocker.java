package org.ruzhu.membership.exit;

import java.util.stream.Stream;

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

	/** What an order blocks by: that it is unfinished, and its open complaints. */
	static Stream<ExitBlocker> of(Order order) {
		Stream<Kind> unfinished = Stream.of(Kind.ORDER).filter((kind) -> !order.isFinished());
		Stream<Kind> disputed = Stream.of(Kind.DISPUTE).filter((kind) -> order.complaints() > 0);
		return Stream.concat(unfinished, disputed).map((kind) -> new ExitBlocker(kind, order.id(), ""));
	}

	static ExitBlocker receipt(String number) {
		return new ExitBlocker(Kind.RECEIPT, number, "");
	}

	static ExitBlocker transfer(String caseId) {
		return new ExitBlocker(Kind.TRANSFER, caseId, "");
	}

}
