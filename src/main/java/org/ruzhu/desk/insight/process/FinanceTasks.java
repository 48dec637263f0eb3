package org.ruzhu.desk.insight.process;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for finance in the engine, summed up by the database in its own tables. */
@Component
public class FinanceTasks {

	/** Tasks of no market are everybody's. */
	private static final String OPEN = """
			select t.TASK_DEF_KEY_ as step, count(*) as matters, min(t.CREATE_TIME_) as since
			from ACT_RU_TASK t join ACT_RU_IDENTITYLINK l on l.TASK_ID_ = t.ID_
			where l.GROUP_ID_ = 'finance' and l.TYPE_ = 'candidate'
				and (t.TENANT_ID_ is null or t.TENANT_ID_ in (:markets))
			group by t.TASK_DEF_KEY_ order by 3""";

	private final JdbcClient jdbc;

	FinanceTasks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Those of a kind, and since when the oldest waits. */
	public record Waiting(String step, int count, Instant since) {
	}

	/** The open tasks of finance by step, the step with the oldest first. */
	public List<Waiting> open(Collection<String> markets) {
		return this.jdbc.sql(OPEN)
			.param("markets", markets)
			.query((row, number) -> new Waiting(row.getString("step"), row.getInt("matters"),
					row.getTimestamp("since").toInstant()))
			.list();
	}

}
