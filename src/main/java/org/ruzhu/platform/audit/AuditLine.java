package org.ruzhu.platform.audit;

import java.time.Instant;

/**
 * One line of the audit log.
 *
 * @param actor provider id, staff id, or {@code system}
 * @param action what was done: the key of a task or event, such as {@code
 * UserTask_ReviewApplication}
 */
public record AuditLine(long id, Instant at, String actor, String caseId, String action, String detail) {

	/** The table name, for joins in queries of other features. */
	public static final String TABLE = "audit_line";

}
