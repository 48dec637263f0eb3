package org.ruzhu.joining.agreement;

/** A contract in a paper that was prepared, with the version of its text. */
public record PreparedText(String contractId, String version) {
}
