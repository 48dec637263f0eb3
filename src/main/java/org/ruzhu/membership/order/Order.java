package org.ruzhu.membership.order;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.ruzhu.membership.order.OrderEvent.Sale;

/**
 * An order: the sum of all events reported for it, independent of the sequence of
 * reports.
 *
 * @param marketId the market it was placed in
 * @param id the marketplace's id of the order
 * @param sale what was sold; empty until the payment is reported
 * @param paidAt when it was paid
 * @param failingSince since when its delivery has been failing; empty if it does not fail
 * @param confirmedAt when the user confirmed, so that it settles
 * @param refundedFen the amount refunded to the user in fen, never more than was paid
 * @param blamed whether any refund was because of the product or the service
 * @param complaints how many complaints are open
 */
public record Order(String marketId, String id, Optional<Sale> sale, Optional<Instant> paidAt,
		Optional<Instant> failingSince, Optional<Instant> confirmedAt, long refundedFen, boolean blamed,
		int complaints) {

	/** The table name, for joins in queries of other features. */
	public static final String TABLE = "market_order";

	private static final Comparator<OrderEvent> AS_IT_HAPPENED = Comparator.comparing(OrderEvent::at)
		.thenComparing(OrderEvent::type)
		.thenComparing(OrderEvent::id);

	/** Computes the order from its events. */
	static Order of(String marketId, String id, Collection<OrderEvent> reported) {
		List<OrderEvent> events = reported.stream().sorted(AS_IT_HAPPENED).toList();
		Optional<OrderEvent> paid = first(events, OrderEventType.PAID);
		Optional<Sale> sale = paid.flatMap(OrderEvent::sale);
		long back = events.stream().mapToLong(OrderEvent::refundedFen).sum();
		return new Order(marketId, id, sale, paid.map(OrderEvent::at), failingSince(events),
				first(events, OrderEventType.CONFIRMED).map(OrderEvent::at),
				sale.map((sold) -> Math.min(back, sold.amountFen())).orElse(back),
				events.stream().flatMap((event) -> event.cause().stream()).anyMatch(RefundCause::isProviders),
				(int) Math.max(0,
						count(events, OrderEventType.COMPLAINT) - count(events, OrderEventType.COMPLAINT_CLOSED)));
	}

	private static Optional<OrderEvent> first(List<OrderEvent> events, OrderEventType type) {
		return events.stream().filter((event) -> event.type() == type).findFirst();
	}

	private static long count(List<OrderEvent> events, OrderEventType type) {
		return events.stream().filter((event) -> event.type() == type).count();
	}

	/** The first failure that was not fixed since. */
	private static Optional<Instant> failingSince(List<OrderEvent> events) {
		Instant since = null;
		for (OrderEvent event : events) {
			since = switch (event.type()) {
				case DELIVERY_FAILED -> (since != null) ? since : event.at();
				case DELIVERED, DELIVERY_FIXED, CONFIRMED -> null;
				default -> since;
			};
		}
		return Optional.ofNullable(since);
	}

	/** The amount paid and not refunded, in fen. */
	public long netFen() {
		return this.sale.map(Sale::amountFen).orElse(0L) - this.refundedFen;
	}

	/** Whether the order was refunded in full. */
	public boolean isRefunded() {
		return this.sale.isPresent() && netFen() == 0;
	}

	/** Whether its delivery fails, and it was not refunded in full. */
	public boolean isFailing() {
		return this.failingSince.isPresent() && !isRefunded();
	}

	/** Whether nothing is left to do for the user (Management Regulations, 8.4.1). */
	public boolean isFinished() {
		return this.confirmedAt.isPresent() || isRefunded();
	}

	/** The state of the order. */
	public State state() {
		if (this.sale.isEmpty()) {
			return State.UNKNOWN;
		}
		if (isRefunded()) {
			return State.REFUNDED;
		}
		if (this.confirmedAt.isPresent()) {
			return State.CONFIRMED;
		}
		return isFailing() ? State.FAILING : State.OPEN;
	}

	/** The state of an order. */
	public enum State {

		/** Something was reported, but not yet the payment. */
		UNKNOWN, OPEN, FAILING, CONFIRMED, REFUNDED

	}

}
