package org.ruzhu.desk.queue;

/**
 * A member of staff who may take the same tasks.
 *
 * @param id the user id
 * @param name what they are called
 */
public record Colleague(String id, String name) {
}
