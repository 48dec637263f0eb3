package org.ruzhu.platform.audit;

import java.time.Instant;

/**
 * One line of a case's history.
 *
 * @param actor provider id, staff id, or {@code system}
 * @param action what was done: a task's or event's key, such as
 * {@code UserTask_ReviewApplication}
 */
public record AuditLine(long id, Instant at, String actor, String caseId, String action, String detail) {

	/** The table, for queries of other features that join it. */
	public static final String TABLE = "audit_line";

}
