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

/** Writes and reads who did what, in cases and in the engine. */
@Component
public class AuditLog {

	/** The actor if nobody is logged in. */
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
	 * Records an action of the logged-in person or the system, and publishes
	 * {@link LineRecorded} in the same transaction.
	 */
	public void record(String caseId, String action, String detail) {
		write(actor(), caseId, action, detail, caseId == null);
	}

	/**
	 * Records an action of a member of staff in the engine itself. Administrators see it,
	 * and it is part of the case's history if there is a case.
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

	/** The lines of a case, the newest first. */
	public List<AuditLine> of(String caseId) {
		return this.jdbc.sql("""
				select id, at, actor, case_id, action, detail from audit_line
				where case_id = ? order by id desc""").param(caseId).query(AuditLine.class).list();
	}

	/**
	 * One page of the lines about the engine and of those without a case, the newest
	 * first.
	 * @param before only lines with a smaller id than this
	 */
	public List<AuditLine> ofAdministration(long before) {
		return this.jdbc.sql("""
				select id, at, actor, case_id, action, detail from audit_line
				where administration = true and id < ? order by id desc fetch first %d rows only""".formatted(PAGE))
			.param(before)
			.query(AuditLine.class)
			.list();
	}

	/** The current actor: the id of a provider or member of staff, or {@code system}. */
	public static String actor() {
		Authentication person = SecurityContextHolder.getContext().getAuthentication();
		return (person != null && person.isAuthenticated()) ? person.getName() : SYSTEM;
	}

}
