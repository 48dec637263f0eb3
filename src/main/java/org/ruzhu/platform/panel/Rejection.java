package org.ruzhu.platform.panel;

/**
 * What could not be taken of what somebody sent.
 *
 * @param form which form of the page it was
 * @param problem why not, in the reader's language
 * @param typed all that was typed, to be mended
 */
public record Rejection(String form, String problem, Object typed) {
}
