package org.ruzhu.desk.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.desk.insight.process.FinanceTasks;
import org.ruzhu.platform.calendar.WorkingDays;

/** All that waits for finance, each kind summed up by the database in one query. */
@Service
@Transactional(readOnly = true)
public class OpenMatters {

	private static final String TASKLIST = "/camunda/app/tasklist/default/";

	/** What is open on an account of the ledger, case by case. */
	private static final String ON_ACCOUNT = """
			select count(*) as matters, cast(sum(fen) as bigint) as fen, min(since) as since from (
				select sum(p.amount_fen) * %d as fen, min(e.booked_at) as since
				from posting p join journal_entry e on e.id = p.entry_id
				where p.account = '%s' and e.market_id in (:markets)
				group by e.case_id having sum(p.amount_fen) <> 0) cases""";

	private static final List<Kind> KINDS = List.of(new Kind("payments", "/staff/payments", """
			select count(*) as matters, cast(null as bigint) as fen, min(received_at) as since from online_payment
			where state = 'PARKED' and (market_id is null or market_id in (:markets))"""),
			new Kind("differences", "/staff/payments", """
					select count(*) as matters, cast(null as bigint) as fen, min(found_at) as since from bill_difference
					where state = 'OPEN' and (market_id is null or market_id in (:markets))"""),
			new Kind("transfers", "/staff/statements", """
					select count(*) as matters, cast(sum(e.amount_fen) as bigint) as fen, min(s.imported_at) as since
					from statement_entry e join bank_statement s on s.id = e.statement_id
					where e.state = 'OPEN' and e.market_id in (:markets)"""),
			new Kind("returning", "/staff/books?account=RETURNING", ON_ACCOUNT.formatted(-1, "RETURNING")),
			new Kind("owed", "/staff/books?account=OWED", ON_ACCOUNT.formatted(1, "OWED")),
			new Kind("penalties", "/staff/books?account=PENALTY_OWED", ON_ACCOUNT.formatted(1, "PENALTY_OWED")),
			new Kind("excess", "/staff/books?account=EXCESS", ON_ACCOUNT.formatted(-1, "EXCESS")),
			new Kind("closed", "/staff/cases", """
					select count(*) as matters, cast(null as bigint) as fen, min(r.since) as since
					from restriction r join application c on c.id = r.case_id
					where r.kind = 'CLOSED' and r.lifted_at is null and c.market_id in (:markets)"""),
			new Kind("settlements", "/staff/settlements", """
					select count(*) as matters, cast(null as bigint) as fen, min(begun_at) as since from settlement
					where finished_at is null and market_id in (:markets)"""));

	private final JdbcClient jdbc;

	private final FinanceTasks tasks;

	private final WorkingDays workingDays;

	private final Clock clock;

	OpenMatters(JdbcClient jdbc, FinanceTasks tasks, WorkingDays workingDays, Clock clock) {
		this.jdbc = jdbc;
		this.tasks = tasks;
		this.workingDays = workingDays;
		this.clock = clock;
	}

	private record Kind(String id, String page, String sql) {
	}

	/** What is open in some markets, or in none in particular; tasks first. */
	public List<OpenMatter> of(Collection<String> markets) {
		if (markets.isEmpty()) {
			return List.of();
		}
		List<OpenMatter> open = new ArrayList<>();
		this.tasks.open(markets)
			.forEach((one) -> open
				.add(new OpenMatter(one.step(), true, one.count(), null, days(one.since()), TASKLIST)));
		this.tasks.topUps(markets)
			.ifPresent((one) -> open
				.add(new OpenMatter(one.step(), false, one.count(), null, days(one.since()), "/staff/cases")));
		KINDS.forEach((kind) -> open.addAll(count(kind, markets)));
		return open;
	}

	private List<OpenMatter> count(Kind kind, Collection<String> markets) {
		return this.jdbc.sql(kind.sql())
			.param("markets", markets)
			.query((row, number) -> matter(kind, row))
			.list()
			.stream()
			.filter((matter) -> matter.count() > 0)
			.toList();
	}

	private OpenMatter matter(Kind kind, ResultSet row) throws SQLException {
		OffsetDateTime since = row.getObject("since", OffsetDateTime.class);
		return new OpenMatter(kind.id(), false, row.getInt("matters"), row.getObject("fen", Long.class),
				(since != null) ? days(since.toInstant()) : 0, kind.page());
	}

	private int days(Instant since) {
		return this.workingDays.between(LocalDate.ofInstant(since, WorkingDays.ZONE),
				LocalDate.ofInstant(this.clock.instant(), WorkingDays.ZONE));
	}

}
