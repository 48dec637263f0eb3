package org.ruzhu.platform.audit;

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

/** Writes and reads who did what: in cases, and to the engine. */
@Component
public class AuditLog {

	/** Who acts where nobody is logged in. */
	public static final String SYSTEM = "system";

	/** How many lines a page has. */
	public static final int PAGE = 50;

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
		write(actor(), caseId, action, detail, caseId == null);
	}

	/**
	 * Records what a member of staff does to the engine itself, for administrators to
	 * read and in the case, if there is one.
	 */
	public void recordEngine(String actor, String caseId, EngineAction action, String detail) {
		write(actor, caseId, action.toString(), detail, true);
	}

	private void write(String actor, String caseId, String action, String detail, boolean administration) {
		OffsetDateTime now = OffsetDateTime.now(this.clock);
		KeyHolder key = new GeneratedKeyHolder();
		this.jdbc.sql(
				"insert into audit_line (at, actor, case_id, action, detail, administration) values (?, ?, ?, ?, ?, ?)")
			.params(now, actor, caseId, action, detail, administration)
			.update(key, "id");
		this.events.publishEvent(new LineRecorded(
				new AuditLine(key.getKeyAs(Long.class), now.toInstant(), actor, caseId, action, detail)));
	}

	/** The case's lines, the newest first. */
	public List<AuditLine> of(String caseId) {
		return this.jdbc.sql("""
				select id, at, actor, case_id, action, detail from audit_line
				where case_id = ? order by id desc""").param(caseId).query(AuditLine.class).list();
	}

	/**
	 * What was done to the engine, and what belongs to no case: a page of lines, the
	 * newest first.
	 * @param before only what is older than the line of this number
	 */
	public List<AuditLine> ofAdministration(long before) {
		return this.jdbc.sql("""
				select id, at, actor, case_id, action, detail from audit_line
				where administration = true and id < ? order by id desc fetch first %d rows only""".formatted(PAGE))
			.param(before)
			.query(AuditLine.class)
			.list();
	}

	/** Who acts now: a provider's or staff member's id, or {@code system}. */
	public static String actor() {
		Authentication person = SecurityContextHolder.getContext().getAuthentication();
		return (person != null && person.isAuthenticated()) ? person.getName() : SYSTEM;
	}

}
