package org.ruzhu.desk.insight;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.type.TypeReference;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.json.Json;

/**
 * Every version of every form that was filled in for a case. It only grows: the database
 * itself refuses to change what was stated.
 */
@Component
public class AnswerVersions {

	private static final TypeReference<Map<String, List<String>>> ANSWERS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final Clock clock;

	AnswerVersions(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Keeps what the logged-in person, or the system, answers now. */
	@Transactional
	public void keep(String caseId, String form, String about, Map<String, List<String>> answers) {
		this.jdbc.sql("""
				insert into answer_version (case_id, form, about, answers, stated_by, stated_at)
				values (?, ?, ?, ?, ?, ?)""")
			.params(caseId, form, about, Json.write(answers), AuditLog.actor(),
					this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	/** What was filled in for a case, in order. */
	@Transactional(readOnly = true)
	public List<AnswerVersion> of(String caseId) {
		return this.jdbc.sql("""
				select form, about, answers, stated_by, stated_at from answer_version
				where case_id = ? order by id""")
			.param(caseId)
			.query((row, number) -> new AnswerVersion(row.getString("form"), row.getString("about"),
					Json.read(row.getString("answers"), ANSWERS), row.getString("stated_by"),
					row.getObject("stated_at", OffsetDateTime.class).toInstant()))
			.list();
	}

}
