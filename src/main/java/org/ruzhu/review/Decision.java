package org.ruzhu.review;

import java.util.List;
import java.util.Map;

/**
 * What a reviewer decides.
 *
 * @param reason may be empty unless the verdict is a refusal
 * @param judged the lines of the checklist that the reviewer found to hold
 * @param changes the fields to be changed, each with a comment; empty unless changes are
 * asked for
 * @param decidedBy the reviewer's user id
 */
public record Decision(Verdict verdict, String reason, List<String> judged, Map<String, String> changes,
		String decidedBy) {
}
