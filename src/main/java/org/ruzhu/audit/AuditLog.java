package org.ruzhu.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Writes and reads the history of cases. */
@Component
public class AuditLog {

	/** Who acts where nobody is logged in. */
	public static final String SYSTEM = "system";

	private final JdbcClient jdbc;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	AuditLog(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Records what the logged-in person, or the system, does now, and lets whoever
	 * listens know the line in the same transaction.
	 */
	public void record(String caseId, String action, String detail) {
		OffsetDateTime now = OffsetDateTime.now(this.clock);
		String actor = actor();
		KeyHolder key = new GeneratedKeyHolder();
		this.jdbc.sql("insert into audit_line (at, actor, case_id, action, detail) values (?, ?, ?, ?, ?)")
			.params(now, actor, caseId, action, detail)
			.update(key, "id");
		this.events
			.publishEvent(new AuditLine(key.getKeyAs(Long.class), now.toInstant(), actor, caseId, action, detail));
	}

	/** The case's lines, the newest first. */
	public List<AuditLine> of(String caseId) {
		return this.jdbc.sql("""
				select id, at, actor, case_id, action, detail from audit_line
				where case_id = ? order by id desc""")
			.param(caseId)
			.query((row, number) -> new AuditLine(row.getLong("id"),
					row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("actor"),
					row.getString("case_id"), row.getString("action"), row.getString("detail")))
			.list();
	}

	/** Who acts now: a provider's or staff member's id, or {@code system}. */
	public static String actor() {
		Authentication person = SecurityContextHolder.getContext().getAuthentication();
		return (person != null && person.isAuthenticated()) ? person.getName() : SYSTEM;
	}

}
