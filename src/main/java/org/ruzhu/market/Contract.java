package org.ruzhu.market;

/** An agreement that is signed with an approved provider. */
public record Contract(String id, LocalizedText name) {
}
