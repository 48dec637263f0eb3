package org.ruzhu.membership.order;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of order refunds and of bars from campaigns. */
@Component
class CampaignRecords {

	private final JdbcClient jdbc;

	private final Clock clock;

	CampaignRecords(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The cases of a market with an order paid in the period (end exclusive) and refunded
	 * because of the product or the service.
	 */
	List<String> blamed(String marketId, Instant from, Instant to) {
		return this.jdbc.sql("""
				select distinct case_id from market_order
				where market_id = ? and blamed = true and paid_at >= ? and paid_at < ? order by case_id""")
			.params(marketId, utc(from), utc(to))
			.query(String.class)
			.list();
	}

	RefundRate rate(String caseId, Instant from, Instant to) {
		return this.jdbc.sql("""
				select count(*) as orders, coalesce(sum(case when blamed = true then 1 else 0 end), 0) as refunded
				from market_order where case_id = ? and paid_at >= ? and paid_at < ?""")
			.params(caseId, utc(from), utc(to))
			.query(RefundRate.class)
			.single();
	}

	Optional<CampaignBar> find(String caseId) {
		return this.jdbc.sql("select * from campaign_bar where case_id = ? and admitted_at is null")
			.param(caseId)
			.query((row, number) -> new CampaignBar(new RefundRate(row.getInt("orders"), row.getInt("refunded")),
					row.getObject("barred_at", OffsetDateTime.class).toInstant(),
					row.getObject("improve_until", OffsetDateTime.class).toInstant()))
			.optional();
	}

	void bar(String caseId, RefundRate rate, Instant improveUntil) {
		this.jdbc.sql("""
				insert into campaign_bar (case_id, orders, refunded, barred_at, improve_until)
				values (?, ?, ?, ?, ?)""")
			.params(caseId, rate.orders(), rate.refunded(), utc(this.clock.instant()), utc(improveUntil))
			.update();
	}

	void extend(String caseId, RefundRate rate, Instant improveUntil) {
		this.jdbc.sql("""
				update campaign_bar set orders = ?, refunded = ?, improve_until = ?
				where case_id = ? and admitted_at is null""")
			.params(rate.orders(), rate.refunded(), utc(improveUntil), caseId)
			.update();
	}

	void admit(String caseId) {
		this.jdbc.sql("update campaign_bar set admitted_at = ? where case_id = ? and admitted_at is null")
			.params(utc(this.clock.instant()), caseId)
			.update();
	}

	private static OffsetDateTime utc(Instant at) {
		return at.atOffset(ZoneOffset.UTC);
	}

}
