package org.ruzhu.desk.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.ruzhu.platform.audit.AuditLine;
import org.ruzhu.platform.panel.Period;
import org.ruzhu.provider.account.Account;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.enterprise.Enterprise;

/** Figures about cases, summed up by the database. */
@Component
class CaseFigures {

	/** How far each case came, and how it ended, from the milestones of its history. */
	private static final String FUNNEL = """
			select stage, fate, count(*) as cases from (
				select c.id,
					max(case when l.action = 'application-onboarded' then 5 when l.action = 'application-signed' then 4
						when l.action = 'application-approved' then 3 when l.action = 'application-submitted' then 2
						when e.verified_at is not null then 1 else 0 end) as stage,
					max(case when l.action in ('application-refused', 'application-lapsed', 'application-withdrawn')
						then l.action else '' end) as fate
				from %s c left join %s e on e.provider_id = c.provider_id
					left join %s l on l.case_id = c.id and l.action like 'application-%%'
				where c.market_id in (:markets) and c.opened_at >= :begin and c.opened_at < :end
				group by c.id) cases
			group by stage, fate""".formatted(OnboardingCase.TABLE, Enterprise.TABLE, AuditLine.TABLE);

	private static final String DONE = """
			select l.actor as staff, count(*) as done
			from %s l join %s c on c.id = l.case_id
				left join %s a on a.id = l.actor
			where c.market_id in (:markets) and l.at >= :begin and l.at < :end and l.action like 'UserTask!_%%' escape '!'
				and a.id is null and l.actor not in ('system', 'anonymousUser')
			group by l.actor"""
		.formatted(AuditLine.TABLE, OnboardingCase.TABLE, Account.TABLE);

	private final JdbcClient jdbc;

	CaseFigures(JdbcClient jdbc) {
		this.jdbc = jdbc;
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
