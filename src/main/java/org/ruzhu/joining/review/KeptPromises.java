package org.ruzhu.joining.review;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.ruzhu.platform.calendar.WorkingDays;
import org.ruzhu.platform.panel.Period;
import org.ruzhu.provider.cases.OnboardingCase;

/** How often the review kept its promise, summed up by the database. */
@Component
public class KeptPromises {

	private static final String KEPT = """
			select c.market_id, %1$s as in_year, %2$s as in_month, count(*) as decided,
				sum(case when r.working_days_used <= r.working_days_given then 1 else 0 end) as kept
			from review r join %3$s c on c.id = r.case_id
			where c.market_id in (:markets) and r.decided_at >= :begin and r.decided_at < :end
				and r.working_days_used is not null
			group by c.market_id, %1$s, %2$s order by 2, 3, 1""".formatted(part("year"), part("month"),
			OnboardingCase.TABLE);

	private final JdbcClient jdbc;

	KeptPromises(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	private static String part(String name) {
		return "extract(%s from r.decided_at at time zone '%s')".formatted(name, WorkingDays.ZONE);
	}

	/** The rounds of review decided in the period, by market and month. */
	public List<PromiseKept> kept(Collection<String> markets, Period period) {
		return this.jdbc.sql(KEPT)
			.param("markets", markets)
			.param("begin", period.begin().atOffset(ZoneOffset.UTC))
			.param("end", period.end().atOffset(ZoneOffset.UTC))
			.query((row, number) -> new PromiseKept(row.getString("market_id"),
					YearMonth.of(row.getInt("in_year"), row.getInt("in_month")), row.getInt("decided"),
					row.getInt("kept")))
			.list();
	}

}
