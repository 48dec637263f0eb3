package org.ruzhu.platform.audit;

/** A line was written to the audit log. Published in the same transaction. */
public record LineRecorded(AuditLine line) {
}
