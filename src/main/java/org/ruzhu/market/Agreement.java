package org.ruzhu.market;

/** An agreement a provider accepts when applying. */
public record Agreement(String id, LocalizedText name) {
}
