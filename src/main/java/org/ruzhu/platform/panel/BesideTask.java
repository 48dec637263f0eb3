package org.ruzhu.platform.panel;

/**
 * What a feature shows a provider beside the form of one of its tasks, such as having a
 * code sent again.
 *
 * @param task the id of the task in its model
 * @param template the template whose fragment {@code beside(theCase)} draws it
 */
public record BesideTask(String task, String template) {
}
