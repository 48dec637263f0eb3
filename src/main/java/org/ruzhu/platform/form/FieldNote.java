package org.ruzhu.platform.form;

/**
 * What a market says of a field, in the reader's language.
 *
 * @param needed whether nobody gets on without an answer in some way, so that the field
 * is not called optional
 */
public record FieldNote(String text, boolean needed) {
}
