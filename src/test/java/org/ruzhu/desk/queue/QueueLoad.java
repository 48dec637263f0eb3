package org.ruzhu.desk.queue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import org.ruzhu.RuzhuApplication;
import org.ruzhu.platform.security.Visitor;

/**
 * Measures how long the first page of every ready-made list takes at the server with many
 * open tasks on PostgreSQL, as Tasklist asks for it: the tasks, their number and the
 * variables on the cards. Started by hand; see the decision record on queues.
 *
 * <pre>
 * mvn test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=org.ruzhu.desk.queue.QueueLoad
 * </pre>
 */
public final class QueueLoad {

	private static final int OPEN = Integer.getInteger("ruzhu.load.open", 100_000);

	private static final int FINISHED = Integer.getInteger("ruzhu.load.finished", 500_000);

	private static final int TRIES = 15;

	private static final String API = "/camunda/api/engine/engine/default";

	private static final String MARKET = "(array['alibaba', 'kingsoft', 'tencent-2019', 'tencent-agency', 'tencent-classic'])[1 + i % 5]";

	private static final String GROUP = "case when i % 13 < 9 then 'reviewers' when i % 13 < 12 then 'finance' else 'operations' end";

	private static final ObjectMapper JSON = new ObjectMapper();

	private final JdbcTemplate jdbc;

	private final int port;

	private QueueLoad(ConfigurableApplicationContext context) {
		this.jdbc = context.getBean(JdbcTemplate.class);
		this.port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
	}

	public static void main(String[] arguments) throws IOException {
		try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
				ConfigurableApplicationContext context = new SpringApplicationBuilder(RuzhuApplication.class).run(
						"--spring.profiles.active=demo,postgres", "--server.port=0",
						"--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
						"--spring.datasource.username=postgres", "--camunda.bpm.job-execution.enabled=false")) {
			new QueueLoad(context).run();
		}
	}

	private void run() throws IOException {
		open();
		say("%,d open tasks of staff and as many of providers".formatted(OPEN));
		measure();
		grow();
		say("and %,d finished ones".formatted(FINISHED));
		measure();
	}

	/** Copies the one review that the demonstration has open, over all markets. */
	private void open() {
		String template = this.jdbc.queryForObject(
				"select id_ from act_ru_task where task_def_key_ = 'UserTask_ReviewApplication'", String.class);
		String execution = "(select proc_inst_id_ from act_ru_task where id_ = '%s')".formatted(template);
		copy("act_ru_execution", "id_ = " + execution, OPEN, """
				'id_', 'LE' || i, 'proc_inst_id_', 'LE' || i, 'root_proc_inst_id_', 'LE' || i, 'super_exec_', null,
				'business_key_', 'APP-LOAD-' || i, 'tenant_id_', %s""".formatted(MARKET));
		copy("act_ru_task", "id_ = '%s'".formatted(template), OPEN,
				"""
								'id_', 'LT' || i, 'execution_id_', 'LE' || i, 'proc_inst_id_', 'LE' || i, 'tenant_id_', %s,
								'priority_', case when i %% 7 = 0 then 60 else 50 end,
								'proc_def_id_', case when i %% 13 < 9 then t.proc_def_id_ else (select id_ from act_re_procdef where key_ =
						case when i %% 13 < 12 then 'ResolveTransfer' else 'ListProduct' end) end,
						'assignee_', case when i %% 3 = 0 then 'colleague' || (i %% 100) when i %% 500 = 1 then 'reviewer' end,
								'create_time_', now() - i * interval '1 minute',
								'due_date_', date_trunc('day', now()) + ((i * 7919) %% 40 - 10) * interval '1 day' + interval '15 hours 59 minutes 59 seconds'"""
					.formatted(MARKET));
		copy("act_ru_identitylink", "task_id_ = '%s'".formatted(template), OPEN, """
				'id_', 'LI' || i, 'task_id_', 'LT' || i, 'group_id_',
				%s""".formatted(GROUP));
		copy("act_ru_variable", "task_id_ = '%s' and name_ not like 'category:%%'".formatted(template), OPEN,
				"""
						'id_', 'LV' || i || t.name_, 'task_id_', 'LT' || i, 'execution_id_', 'LE' || i, 'proc_inst_id_', 'LE' || i,
						'var_scope_', 'LT' || i, 'tenant_id_', %s,
						'long_', case when t.name_ = 'reviewRound' then 1 + (i %% 9) / 8 end,
						'double_', case when t.name_ = 'reviewRound' then 1 + (i %% 9) / 8 end,
						'text_', case when t.name_ = 'reviewRound' then (1 + (i %% 9) / 8)::text else t.text_ end"""
					.formatted(MARKET));
		copy("act_ru_variable", "task_id_ = '%s' and name_ = 'category:tencent-classic:image'".formatted(template),
				OPEN,
				"""
						'id_', 'LC' || i, 'task_id_', 'LT' || i, 'execution_id_', 'LE' || i, 'proc_inst_id_', 'LE' || i,
						'var_scope_', 'LT' || i, 'tenant_id_', %1$s, 'name_', 'category:' || %1$s || ':' ||
						(array['image', 'api', 'service', 'operations', 'saas', 'base-software', 'security'])[1 + i %% 7]"""
					.formatted(MARKET));
		copy("act_ru_task", "id_ = '%s'".formatted(template), OPEN, """
				'id_', 'LP' || i, 'execution_id_', 'LE' || i, 'proc_inst_id_', 'LE' || i, 'tenant_id_', %s,
				'assignee_', 'P' || i, 'due_date_', null, 'task_def_key_', 'UserTask_AmendApplication'"""
			.formatted(MARKET));
		this.jdbc.execute("analyze");
	}

	/** Puts finished tasks and activities into the history. */
	private void grow() {
		copy("act_hi_taskinst", "task_def_key_ = 'UserTask_ReviewApplication'", FINISHED,
				"'id_', 'LH' || i, 'end_time_', now(), 'assignee_', 'reviewer', 'proc_inst_id_', 'LX' || i");
		copy("act_hi_actinst", "act_id_ = 'UserTask_ReviewApplication'", FINISHED,
				"'id_', 'LA' || i, 'end_time_', now(), 'assignee_', 'reviewer', 'proc_inst_id_', 'LX' || i");
		copy("act_hi_procinst", "proc_def_key_ = 'Review'", FINISHED,
				"'id_', 'LX' || i, 'proc_inst_id_', 'LX' || i, 'end_time_', now()");
		this.jdbc.execute("analyze");
	}

	private void copy(String table, String which, int times, String changed) {
		this.jdbc.update("""
				insert into %1$s select r.* from %1$s t cross join generate_series(1, %3$d) i
				cross join lateral jsonb_populate_record(t, jsonb_build_object(%4$s)) r
				where t.id_ in (select id_ from %1$s where %2$s limit %5$s)""".formatted(table, which, times, changed,
				table.equals("act_ru_variable") ? "20" : "1"));
	}

	private void measure() throws IOException {
		for (String staff : List.of("reviewer", "finance", "operator")) {
			Visitor visitor = Visitor.staff(this.port, staff, staff + "-demo");
			for (JsonNode filter : JSON.readTree(visitor.get(API + "/filter?resourceType=Task").body())) {
				measure(staff, visitor, filter);
			}
		}
	}

	private void measure(String staff, Visitor visitor, JsonNode filter) throws IOException {
		String address = API + "/filter/" + filter.path("id").asText() + "/list?firstResult=0&maxResults=15";
		List<Long> millis = new ArrayList<>();
		JsonNode page = null;
		for (int i = 0; i < TRIES; i++) {
			long start = System.nanoTime();
			String body = visitor.send(visitor.request(address).header("Accept", "application/hal+json").GET()).body();
			millis.add((System.nanoTime() - start) / 1_000_000);
			page = JSON.readTree(body);
		}
		long[] sorted = millis.stream().mapToLong(Long::longValue).sorted().toArray();
		say("%-10s %-28s %,9d tasks   median %5d ms   slowest %5d ms".formatted(staff, filter.path("name").asText(),
				page.path("count").asLong(), sorted[TRIES / 2], sorted[TRIES - 1]));
	}

	private static void say(String line) {
		System.out.println("LOAD " + line);
	}

}
