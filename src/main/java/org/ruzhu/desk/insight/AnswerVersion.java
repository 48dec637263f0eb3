package org.ruzhu.desk.insight;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A form as somebody filled it in once.
 *
 * @param form the key of the task whose form it is, or {@link #PRODUCT}
 * @param subject what it is about where a case has several of it; null otherwise
 * @param answers what was answered, by field key
 * @param by provider id, staff id, or {@code system}
 */
public record AnswerVersion(String form, String subject, Map<String, List<String>> answers, String by, Instant at) {

	/** The form of a product. */
	public static final String PRODUCT = "product";

}
