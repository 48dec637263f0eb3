package org.ruzhu.membership.settlement;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.ruzhu.provider.cases.OnboardingCase;

/** Which member was told of which changed rates. */
@Repository
class ToldCommissions {

	private final JdbcClient jdbc;

	ToldCommissions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The members of a market who were not told of these rates of a month. */
	List<String> membersWithout(String marketId, YearMonth month, String rates) {
		return this.jdbc.sql("""
				select member.id from %s member
				where member.market_id = :market and member.state = 'ONBOARDED'
				and not exists (select 1 from told_commission told where told.case_id = member.id
				and told.applies_from = :month and told.rates_sha256 = :rates)
				order by member.id""".formatted(OnboardingCase.TABLE))
			.param("market", marketId)
			.param("month", month.atDay(1))
			.param("rates", rates)
			.query(String.class)
			.list();
	}

	void add(String caseId, YearMonth month, String rates, Instant now) {
		this.jdbc.sql("insert into told_commission (case_id, applies_from, rates_sha256, told_at) values (?, ?, ?, ?)")
			.params(caseId, month.atDay(1), rates, now.atOffset(ZoneOffset.UTC))
			.update();
	}

}
