package org.ruzhu.membership.order;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.ruzhu.membership.order.OrderEvent.Sale;
import org.ruzhu.platform.audit.AuditLog;

/** The tables of orders and their events. */
@Component
class OrderRecords {

	private final JdbcClient jdbc;

	private final Clock clock;

	OrderRecords(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Creates the order's row if necessary, and locks it until the transaction ends. */
	void hold(String marketId, String orderId) {
		this.jdbc.sql("""
				insert into market_order (market_id, order_id, refunded_fen, blamed, complaints, finished)
				select :market, :order, 0, false, 0, false where not exists (
				select 1 from market_order where market_id = :market and order_id = :order)""")
			.param("market", marketId)
			.param("order", orderId)
			.update();
		this.jdbc.sql("select order_id from market_order where market_id = ? and order_id = ? for update")
			.params(marketId, orderId)
			.query(String.class)
			.single();
	}

	Optional<OrderEvent> event(String marketId, String eventId) {
		return this.jdbc.sql("select * from order_event where market_id = ? and external_id = ?")
			.params(marketId, eventId)
			.query(OrderRecords::event)
			.optional();
	}

	List<OrderEvent> events(String marketId, String orderId) {
		return this.jdbc.sql("select * from order_event where market_id = ? and order_id = ? order by id")
			.params(marketId, orderId)
			.query(OrderRecords::event)
			.list();
	}

	void write(String marketId, OrderEvent event) {
		Optional<Sale> sale = event.sale();
		this.jdbc
			.sql("""
					insert into order_event (market_id, external_id, order_id, type, occurred_at, case_id, category, product_id,
					amount_fen, own_distribution, refunded_fen, cause, reported_at, reported_by)
					values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(marketId, event.id(), event.orderId(), event.type().name(), utc(event.at()),
					sale.map(Sale::caseId).orElse(null), sale.map(Sale::category).orElse(null),
					sale.flatMap(Sale::productId).orElse(null), sale.map(Sale::amountFen).orElse(null),
					sale.map(Sale::ownDistribution).orElse(null), event.refundedFen(),
					event.cause().map(RefundCause::name).orElse(null), utc(this.clock.instant()), AuditLog.actor())
			.update();
	}

	void write(Order order) {
		Optional<Sale> sale = order.sale();
		this.jdbc
			.sql("""
					update market_order set case_id = ?, category = ?, product_id = ?, amount_fen = ?, own_distribution = ?,
					paid_at = ?, failing_since = ?, confirmed_at = ?, refunded_fen = ?, blamed = ?, complaints = ?, finished = ?
					where market_id = ? and order_id = ?""")
			.params(sale.map(Sale::caseId).orElse(null), sale.map(Sale::category).orElse(null),
					sale.flatMap(Sale::productId).orElse(null), sale.map(Sale::amountFen).orElse(null),
					sale.map(Sale::ownDistribution).orElse(null), utc(order.paidAt()), utc(order.failingSince()),
					utc(order.confirmedAt()), order.refundedFen(), order.blamed(), order.complaints(),
					order.isFinished(), order.marketId(), order.id())
			.update();
	}

	Optional<Order> find(String marketId, String orderId) {
		return this.jdbc.sql("select * from market_order where market_id = ? and order_id = ?")
			.params(marketId, orderId)
			.query(OrderRecords::order)
			.optional();
	}

	/**
	 * The orders of a case that are unfinished or have an open complaint, the oldest
	 * first.
	 */
	List<Order> open(String caseId) {
		return this.jdbc.sql("""
				select * from market_order where case_id = ? and (finished = false or complaints > 0)
				order by paid_at, order_id""").param(caseId).query(OrderRecords::order).list();
	}

	private static OffsetDateTime utc(Instant at) {
		return at.atOffset(ZoneOffset.UTC);
	}

	private static OffsetDateTime utc(Optional<Instant> at) {
		return at.map(OrderRecords::utc).orElse(null);
	}

	private static OrderEvent event(ResultSet row, int number) throws SQLException {
		return new OrderEvent(row.getString("external_id"), row.getString("order_id"),
				OrderEventType.valueOf(row.getString("type")), time(row, "occurred_at").orElseThrow(), sale(row),
				row.getLong("refunded_fen"), Optional.ofNullable(row.getString("cause")).map(RefundCause::valueOf));
	}

	private static Order order(ResultSet row, int number) throws SQLException {
		return new Order(row.getString("market_id"), row.getString("order_id"), sale(row), time(row, "paid_at"),
				time(row, "failing_since"), time(row, "confirmed_at"), row.getLong("refunded_fen"),
				row.getBoolean("blamed"), row.getInt("complaints"));
	}

	private static Optional<Sale> sale(ResultSet row) throws SQLException {
		String caseId = row.getString("case_id");
		return (caseId == null) ? Optional.empty()
				: Optional
					.of(new Sale(caseId, row.getString("category"), Optional.ofNullable(row.getString("product_id")),
							row.getLong("amount_fen"), row.getBoolean("own_distribution")));
	}

	private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
		return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
	}

}
