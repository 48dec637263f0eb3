package org.ruzhu.membership.settlement;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.ruzhu.membership.order.Order;
import org.ruzhu.membership.settlement.OrderCommission.Rated;
import org.ruzhu.platform.bounds.Days;

/** The table of orders' commissions. */
@Component
class CommissionRecords {

	private static final String WITH_ORDER = """
			select c.*, o.amount_fen - o.refunded_fen as net_fen from order_commission c
			join %s o on o.market_id = c.market_id and o.order_id = c.order_id
			""".formatted(Order.TABLE);

	private final JdbcClient jdbc;

	CommissionRecords(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<OrderCommission> find(String marketId, String orderId) {
		return this.jdbc.sql("select * from order_commission where market_id = ? and order_id = ?")
			.params(marketId, orderId)
			.query(CommissionRecords::commission)
			.optional();
	}

	void write(OrderCommission commission) {
		Object[] values = { commission.caseId(), commission.category(), commission.month().toString(),
				commission.exemption().map(Exemption::name).orElse(null), commission.atOnceFen(),
				commission.movements(), commission.marketId(), commission.orderId() };
		if (this.jdbc.sql("""
				update order_commission set case_id = ?, category = ?, in_month = ?, exemption = ?, at_once_fen = ?,
				movements = ? where market_id = ? and order_id = ?""").params(values).update() == 0) {
			this.jdbc
				.sql("""
						insert into order_commission (case_id, category, in_month, exemption, at_once_fen, movements, market_id,
						order_id, corrected_fen) values (?, ?, ?, ?, ?, ?, ?, ?, 0)""")
				.params(values)
				.update();
		}
	}

	/** The unrated orders of a line's month. */
	List<Counted> toRate(SettlementLine line) {
		return this.jdbc.sql(WITH_ORDER + """
				where c.market_id = ? and c.case_id = ? and c.category = ? and c.in_month = ? and c.line_id is null
				order by c.order_id""")
			.params(line.marketId(), line.caseId(), line.category(), line.month().toString())
			.query(CommissionRecords::counted)
			.list();
	}

	/** The rated orders that were refunded since their rating. */
	List<Counted> toCorrect(SettlementLine line) {
		return this.jdbc.sql(WITH_ORDER + """
				where c.market_id = ? and c.case_id = ? and c.category = ? and c.line_id is not null
				and c.counted_fen - c.corrected_fen > o.amount_fen - o.refunded_fen order by c.order_id""")
			.params(line.marketId(), line.caseId(), line.category())
			.query(CommissionRecords::counted)
			.list();
	}

	void rate(SettlementLine line, Counted order) {
		this.jdbc.sql("""
				update order_commission set line_id = ?, counted_fen = ?, month_rate = ?
				where market_id = ? and order_id = ?""")
			.params(line.id(), order.netFen(), line.rating().map(SettlementLine.Rating::rate).orElse(null),
					line.marketId(), order.commission().orderId())
			.update();
	}

	void correct(Counted order) {
		this.jdbc.sql("""
				update order_commission set corrected_fen = corrected_fen + ?
				where market_id = ? and order_id = ?""")
			.params(order.commission().toCorrectFen(order.netFen()), order.commission().marketId(),
					order.commission().orderId())
			.update();
	}

	/** The rated orders of a case whose charge was booked. */
	List<Charged> charged(String caseId) {
		return this.jdbc.sql("""
				select market_id, order_id, in_month, movements from order_commission
				where case_id = ? and line_id is not null and movements > 0""")
			.param(caseId)
			.query((row, number) -> new Charged(row.getString("market_id"), row.getString("order_id"),
					Days.keptMonth(row.getString("in_month")), row.getInt("movements")))
			.list();
	}

	/** An order whose charge was booked, and how often. */
	record Charged(String marketId, String orderId, YearMonth month, int movements) {
	}

	/** The open months of a market that have orders to settle. */
	List<YearMonth> open(String marketId) {
		return this.jdbc.sql("""
				select distinct c.in_month from order_commission c where c.market_id = ? and c.line_id is null
				and not exists (select 1 from settlement s where s.market_id = c.market_id and s.in_month = c.in_month)
				order by c.in_month""").param(marketId).query((row, number) -> Days.keptMonth(row.getString(1))).list();
	}

	/** An order's commission, and the amount paid and not refunded for it, in fen. */
	record Counted(OrderCommission commission, long netFen) {
	}

	private static Counted counted(ResultSet row, int number) throws SQLException {
		return new Counted(commission(row, number), row.getLong("net_fen"));
	}

	private static OrderCommission commission(ResultSet row, int number) throws SQLException {
		return new OrderCommission(row.getString("market_id"), row.getString("order_id"), row.getString("case_id"),
				row.getString("category"), Days.keptMonth(row.getString("in_month")),
				Optional.ofNullable(row.getString("exemption")).map(Exemption::valueOf), row.getLong("at_once_fen"),
				row.getInt("movements"), rated(row));
	}

	private static Optional<Rated> rated(ResultSet row) throws SQLException {
		return (row.getObject("line_id") == null) ? Optional.empty()
				: Optional.of(new Rated(row.getLong("counted_fen"),
						Optional.ofNullable(row.getBigDecimal("month_rate")).orElse(BigDecimal.ZERO),
						row.getLong("corrected_fen")));
	}

}
