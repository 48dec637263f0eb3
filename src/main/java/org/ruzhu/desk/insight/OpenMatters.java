package org.ruzhu.desk.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.desk.insight.process.FinanceTasks;
import org.ruzhu.platform.calendar.WorkingDays;
import org.ruzhu.platform.panel.OpenMatterSource;

/** All that waits for finance, each kind summed up by the database in one query. */
@Service
@Transactional(readOnly = true)
public class OpenMatters {

	private static final String TASKLIST = "/camunda/app/tasklist/default/";

	private final JdbcClient jdbc;

	private final FinanceTasks tasks;

	private final List<OpenMatterSource> sources;

	private final WorkingDays workingDays;

	private final Clock clock;

	OpenMatters(JdbcClient jdbc, FinanceTasks tasks, List<OpenMatterSource> sources, WorkingDays workingDays,
			Clock clock) {
		this.jdbc = jdbc;
		this.tasks = tasks;
		this.sources = sources.stream().sorted(Comparator.comparingInt(OpenMatterSource::order)).toList();
		this.workingDays = workingDays;
		this.clock = clock;
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
		this.sources.forEach((source) -> open.addAll(count(source, markets)));
		return open;
	}

	private List<OpenMatter> count(OpenMatterSource source, Collection<String> markets) {
		return this.jdbc.sql(source.sql())
			.param("markets", markets)
			.query((row, number) -> matter(source, row))
			.list()
			.stream()
			.filter((matter) -> matter.count() > 0)
			.toList();
	}

	private OpenMatter matter(OpenMatterSource source, ResultSet row) throws SQLException {
		Timestamp since = row.getTimestamp("since");
		return new OpenMatter(source.kind(), false, row.getInt("matters"), row.getObject("fen", Long.class),
				(since != null) ? days(since.toInstant()) : 0, source.page());
	}

	private int days(Instant since) {
		return this.workingDays.between(LocalDate.ofInstant(since, WorkingDays.ZONE),
				LocalDate.ofInstant(this.clock.instant(), WorkingDays.ZONE));
	}

}
