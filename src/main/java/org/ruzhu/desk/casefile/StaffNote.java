package org.ruzhu.desk.casefile;

import java.time.Instant;

/**
 * What a member of staff noted of a case; only staff see it.
 *
 * @param author the user id of who wrote it
 */
public record StaffNote(String author, Instant writtenAt, String words) {
}
