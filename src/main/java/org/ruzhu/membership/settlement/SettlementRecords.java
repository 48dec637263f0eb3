package org.ruzhu.membership.settlement;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;

import org.ruzhu.market.LocalizedText;
import org.ruzhu.membership.order.Order;
import org.ruzhu.membership.settlement.SettlementLine.Rating;
import org.ruzhu.platform.bounds.Days;

/** The tables of settled months. */
@Component
class SettlementRecords {

	private static final String LINE = """
			select l.*, s.market_id, s.in_month from settlement_line l join settlement s on s.id = l.settlement_id
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	SettlementRecords(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Locks the settlement until the transaction ends: no other transaction closes a
	 * month or adds an order to one.
	 */
	void hold() {
		this.jdbc.sql("select id from settlement_gate where id = 1 for update").query(Integer.class).single();
	}

	boolean isClosed(String marketId, YearMonth month) {
		return this.jdbc.sql("select count(*) from settlement where market_id = ? and in_month = ?")
			.params(marketId, month.toString())
			.query(Long.class)
			.single() > 0;
	}

	long close(String marketId, YearMonth month, String by) {
		KeyHolder key = new GeneratedKeyHolder();
		this.jdbc.sql("insert into settlement (market_id, in_month, begun_by, begun_at) values (?, ?, ?, ?)")
			.params(marketId, month.toString(), by, now())
			.update(key, "id");
		return key.getKeyAs(Long.class);
	}

	void finish(long id) {
		this.jdbc.sql("update settlement set finished_at = ? where id = ? and finished_at is null")
			.params(now(), id)
			.update();
	}

	Optional<Settlement> find(long id) {
		return this.jdbc.sql("select * from settlement where id = ?")
			.param(id)
			.query(SettlementRecords::settlement)
			.optional();
	}

	/** The closed months of markets, the latest first. */
	List<Settlement> of(Collection<String> markets, int most) {
		return this.jdbc.sql("""
				select * from settlement where market_id in (:markets)
				order by in_month desc, id desc fetch first :most rows only""")
			.param("markets", markets)
			.param("most", most)
			.query(SettlementRecords::settlement)
			.list();
	}

	/**
	 * Creates the missing lines of a settlement: for orders settled in its month, and for
	 * earlier orders that were refunded since their rating.
	 */
	void drawUp(Settlement settlement) {
		this.jdbc
			.sql("""
					insert into settlement_line (settlement_id, case_id, category, total_fen, own_distribution_fen, free_fen,
					stated, at_once_fen, due_fen, corrected_fen)
					select distinct cast(:id as bigint), c.case_id, c.category, 0, 0, 0, false, 0, 0, 0
					from order_commission c join %s o on o.market_id = c.market_id and o.order_id = c.order_id
					where c.market_id = :market and ((c.line_id is null and c.in_month = :month) or (c.line_id is not null
					and c.counted_fen - c.corrected_fen > o.amount_fen - o.refunded_fen))
					and not exists (select 1 from settlement_line l where l.settlement_id = :id
					and l.case_id = c.case_id and l.category = c.category)"""
				.formatted(Order.TABLE))
			.param("id", settlement.id())
			.param("market", settlement.marketId())
			.param("month", settlement.month().toString())
			.update();
	}

	List<SettlementLine> lines(long settlementId) {
		return this.jdbc.sql(LINE + "where l.settlement_id = ? order by l.case_id, l.category")
			.param(settlementId)
			.query(SettlementRecords::line)
			.list();
	}

	/** The rated lines of a case, the latest first. */
	List<SettlementLine> ofCase(String caseId) {
		return this.jdbc.sql(LINE + """
				where l.case_id = ? and l.rated_at is not null
				order by s.in_month desc, l.category""").param(caseId).query(SettlementRecords::line).list();
	}

	/** The months that are settled in full, of those of a case. */
	Set<YearMonth> finished(String caseId) {
		return this.jdbc.sql("""
				select distinct s.in_month from settlement s join settlement_line l on l.settlement_id = s.id
				where l.case_id = ? and s.finished_at is not null""")
			.param(caseId)
			.query((row, number) -> Days.keptMonth(row.getString("in_month")))
			.set();
	}

	/**
	 * An unrated line, locked until the transaction ends; empty if it is already rated.
	 */
	Optional<SettlementLine> holdUnrated(long settlementId, String caseId, String category) {
		return this.jdbc.sql("""
				select id from settlement_line
				where settlement_id = ? and case_id = ? and category = ? and rated_at is null for update""")
			.params(settlementId, caseId, category)
			.query(Long.class)
			.optional()
			.flatMap(
					(id) -> this.jdbc.sql(LINE + "where l.id = ?").param(id).query(SettlementRecords::line).optional());
	}

	void rate(SettlementLine line) {
		Optional<Rating> rating = line.rating();
		this.jdbc.sql("""
				update settlement_line set total_fen = ?, own_distribution_fen = ?, free_fen = ?, stated = ?, tier = ?,
				rate = ?, clause = ?, clause_en = ?, at_once_fen = ?, due_fen = ?, corrected_fen = ?, rated_at = ?
				where id = ?""")
			.params(line.totalFen(), line.ownDistributionFen(), line.freeFen(), rating.isPresent(),
					rating.map(Rating::tier).orElse(null), rating.map(Rating::rate).orElse(null),
					rating.map(Rating::clause).map(LocalizedText::zh).orElse(null),
					rating.map(Rating::clause).map(LocalizedText::en).orElse(null), line.atOnceFen(), line.dueFen(),
					line.correctedFen(), now(), line.id())
			.update();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private static Settlement settlement(ResultSet row, int number) throws SQLException {
		return new Settlement(row.getLong("id"), row.getString("market_id"), Days.keptMonth(row.getString("in_month")),
				row.getString("begun_by"), row.getObject("begun_at", OffsetDateTime.class).toInstant(),
				Optional.ofNullable(row.getObject("finished_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant));
	}

	private static SettlementLine line(ResultSet row, int number) throws SQLException {
		return new SettlementLine(row.getLong("id"), row.getLong("settlement_id"), row.getString("market_id"),
				Days.keptMonth(row.getString("in_month")), row.getString("case_id"), row.getString("category"),
				row.getLong("total_fen"), row.getLong("own_distribution_fen"), row.getLong("free_fen"), rating(row),
				row.getLong("at_once_fen"), row.getLong("due_fen"), row.getLong("corrected_fen"));
	}

	private static Optional<Rating> rating(ResultSet row) throws SQLException {
		BigDecimal rate = row.getBigDecimal("rate");
		return (rate == null) ? Optional.empty() : Optional.of(new Rating(row.getInt("tier"), rate,
				new LocalizedText(row.getString("clause"), row.getString("clause_en"))));
	}

}
