package org.ruzhu.platform.panel;

/**
 * A contribution with what it shows.
 *
 * @param template the template whose fragment {@code panel(it)} draws it
 */
public record Drawn(String template, Object content) {
}
