package org.ruzhu.queue;

import java.io.Serializable;
import java.util.List;

/**
 * What became of tasks that were to be taken or handed on together; kept in the session
 * until the next page shows it.
 *
 * @param done how many went through
 * @param refusals why others did not, each reason once, in the reader's language
 */
public record Outcome(int done, List<String> refusals) implements Serializable {
}
