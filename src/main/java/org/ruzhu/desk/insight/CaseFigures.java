package org.ruzhu.desk.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.ruzhu.platform.calendar.WorkingDays;

/** Figures about cases, summed up by the database. */
@Component
class CaseFigures {

	private static final String PROMISES = """
			select c.market_id, %1$s as in_year, %2$s as in_month, count(*) as decided,
				sum(case when r.working_days_used <= r.working_days_given then 1 else 0 end) as kept
			from review r join application c on c.id = r.case_id
			where c.market_id in (:markets) and r.decided_at >= :begin and r.decided_at < :end
				and r.working_days_used is not null
			group by c.market_id, %1$s, %2$s order by 2, 3, 1""".formatted(part("year"), part("month"));

	/** How far each case came, and how it ended, from the milestones of its history. */
	private static final String FUNNEL = """
			select stage, fate, count(*) as cases from (
				select c.id,
					max(case when l.action = 'application-onboarded' then 5 when l.action = 'application-signed' then 4
						when l.action = 'application-approved' then 3 when l.action = 'application-submitted' then 2
						when e.verified_at is not null then 1 else 0 end) as stage,
					max(case when l.action in ('application-refused', 'application-lapsed', 'application-withdrawn')
						then l.action else '' end) as fate
				from application c left join enterprise e on e.provider_id = c.provider_id
					left join audit_line l on l.case_id = c.id and l.action like 'application-%'
				where c.market_id in (:markets) and c.opened_at >= :begin and c.opened_at < :end
				group by c.id) cases
			group by stage, fate""";

	private static final String DONE = """
			select l.actor as staff, count(*) as done
			from audit_line l join application c on c.id = l.case_id
				left join account a on a.id = l.actor
			where c.market_id in (:markets) and l.at >= :begin and l.at < :end and l.action like 'UserTask!_%' escape '!'
				and a.id is null and l.actor not in ('system', 'anonymousUser')
			group by l.actor""";

	private final JdbcClient jdbc;

	CaseFigures(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	private static String part(String name) {
		return "extract(%s from r.decided_at at time zone '%s')".formatted(name, WorkingDays.ZONE);
	}

	/** The rounds of review decided in the period, by market and month. */
	List<PromiseKept> promises(Collection<String> markets, Period period) {
		return of(PROMISES, markets, period).query((row, number) -> new PromiseKept(row.getString("market_id"),
				YearMonth.of(row.getInt("in_year"), row.getInt("in_month")), row.getInt("decided"), row.getInt("kept")))
			.list();
	}

	/** How far the cases opened in the period have come by now. */
	List<FunnelStage> funnel(Collection<String> markets, Period period) {
		return Funnel.of(of(FUNNEL, markets, period).query(CaseFigures::ended).list());
	}

	private static Funnel.Ended ended(ResultSet row, int number) throws SQLException {
		return new Funnel.Ended(FunnelStage.Stage.values()[row.getInt("stage")], row.getString("fate"),
				row.getInt("cases"));
	}

	/** How many tasks each member of staff completed in the period. */
	Map<String, Integer> done(Collection<String> markets, Period period) {
		Map<String, Integer> done = new HashMap<>();
		of(DONE, markets, period).query((row) -> {
			done.put(row.getString("staff"), row.getInt("done"));
		});
		return done;
	}

	private JdbcClient.StatementSpec of(String sql, Collection<String> markets, Period period) {
		return this.jdbc.sql(sql)
			.param("markets", markets)
			.param("begin", period.begin().atOffset(ZoneOffset.UTC))
			.param("end", period.end().atOffset(ZoneOffset.UTC));
	}

}
