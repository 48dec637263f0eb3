package org.ruzhu.platform.security;

import java.util.List;

/**
 * Rights in the engine differed from what they are by its files and models, and no longer
 * do.
 *
 * @param grants what was taken back or given again, one line for each
 */
public record GrantsTakenBack(List<String> grants) {
}
