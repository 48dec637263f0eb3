package org.ruzhu.platform.audit;

/** A line was written to the audit log, in the transaction that is still open. */
public record LineRecorded(AuditLine line) {
}
