package org.ruzhu.desk.insight.process;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.ruzhu.desk.insight.Load;
import org.ruzhu.desk.insight.OpenWork;
import org.ruzhu.desk.insight.StepTime;
import org.ruzhu.platform.panel.Period;
import org.ruzhu.provider.account.Account;

/**
 * Figures about tasks, summed up by the database in the engine's own tables: its queries
 * know no percentiles, and to fetch every task to count them would take longer each year.
 */
@Component
public class TaskFigures {

	/** A provider's tasks are assigned to the account; everybody else is staff. */
	private static final String PROVIDER = "case when a.id is null then 0 else 1 end";

	private static final String OPEN = """
			select t.TASK_DEF_KEY_ as step, %1$s as provider,
				sum(case when t.CREATE_TIME_ > :first then 1 else 0 end) as age0,
				sum(case when t.CREATE_TIME_ <= :first and t.CREATE_TIME_ > :second then 1 else 0 end) as age1,
				sum(case when t.CREATE_TIME_ <= :second and t.CREATE_TIME_ > :third then 1 else 0 end) as age2,
				sum(case when t.CREATE_TIME_ <= :third then 1 else 0 end) as age3,
				sum(case when t.DUE_DATE_ < :now then 1 else 0 end) as overdue
			from ACT_RU_TASK t left join %2$s a on a.id = t.ASSIGNEE_
			where t.TENANT_ID_ in (:markets) and t.TASK_DEF_KEY_ is not null
			group by t.TASK_DEF_KEY_, %1$s order by %1$s, count(*) desc, t.TASK_DEF_KEY_""".formatted(PROVIDER,
			Account.TABLE);

	private static final String TIMES = """
			select t.TASK_DEF_KEY_ as step, %1$s as provider, count(*) as done,
				percentile_cont(0.5) within group (order by t.DURATION_) as median,
				percentile_cont(0.9) within group (order by t.DURATION_) as ninetieth
			from ACT_HI_TASKINST t left join %2$s a on a.id = t.ASSIGNEE_
			where t.TENANT_ID_ in (:markets) and t.END_TIME_ >= :begin and t.END_TIME_ < :end
				and t.DELETE_REASON_ = 'completed' and t.TASK_DEF_KEY_ is not null
			group by t.TASK_DEF_KEY_, %1$s order by %1$s, 4 desc, t.TASK_DEF_KEY_""".formatted(PROVIDER, Account.TABLE);

	private static final String LOAD = """
			select t.ASSIGNEE_ as staff_id, count(*) as open, 0 as done,
				sum(case when t.DUE_DATE_ < :now then 1 else 0 end) as overdue
			from ACT_RU_TASK t left join %s a on a.id = t.ASSIGNEE_
			where t.TENANT_ID_ in (:markets) and t.TASK_DEF_KEY_ is not null and a.id is null
			group by t.ASSIGNEE_""".formatted(Account.TABLE);

	private final JdbcClient jdbc;

	TaskFigures(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The open tasks by step and age, those of staff first, the most before the fewer.
	 */
	public List<OpenWork> open(Collection<String> markets, Instant now) {
		return this.jdbc.sql(OPEN)
			.param("markets", markets)
			.param("now", Timestamp.from(now))
			.param("first", ago(now, 0))
			.param("second", ago(now, 1))
			.param("third", ago(now, 2))
			.query((row, number) -> new OpenWork(row.getString("step"), row.getBoolean("provider"),
					List.of(row.getInt("age0"), row.getInt("age1"), row.getInt("age2"), row.getInt("age3")),
					row.getInt("overdue")))
			.list();
	}

	private static Timestamp ago(Instant now, int age) {
		return Timestamp.from(now.minus(Duration.ofDays(OpenWork.AGES.get(age))));
	}

	/** How long each step took, those of staff first, the slowest before the faster. */
	public List<StepTime> times(Collection<String> markets, Period period) {
		return this.jdbc.sql(TIMES)
			.param("markets", markets)
			.param("begin", Timestamp.from(period.begin()))
			.param("end", Timestamp.from(period.end()))
			.query(StepTime.class)
			.list();
	}

	/** The open tasks of each member of staff, and those nobody has claimed. */
	public List<Load> load(Collection<String> markets, Instant now) {
		return this.jdbc.sql(LOAD).param("markets", markets).param("now", Timestamp.from(now)).query(Load.class).list();
	}

}
