package org.ruzhu.platform.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a feature puts into the form of one of its user tasks; a form without any is shown
 * as it is drawn.
 */
public interface TaskContent {

	/** The task's definition key, such as {@code UserTask_AmendApplication}. */
	String taskKey();

	/**
	 * Values to begin with, by field key; what the provider has saved as a draft goes
	 * before. The form's texts and conditions may name these and others.
	 */
	default Map<String, Object> prefilled(String caseId) {
		return Map.of();
	}

	/** The choices of lists that the form names by {@code valuesKey}. */
	default Map<String, List<Option>> lists(String caseId) {
		return Map.of();
	}

	/** The fields that may be answered; empty means all of them. */
	default Optional<Set<String>> openFields(String caseId) {
		return Optional.empty();
	}

	/** The fields that need an answer, besides those of which the form says so. */
	default Set<String> required(String caseId) {
		return Set.of();
	}

	/** What the market says of a field, by field key. */
	default Map<String, FieldNote> notes(String caseId) {
		return Map.of();
	}

	/** What to say beside a field, by field key. */
	default Map<String, String> hints(String caseId) {
		return Map.of();
	}

	/** The same for one of several tasks of this key that a case has open at once. */
	default Map<String, String> hintsOf(String taskId, String caseId) {
		return hints(caseId);
	}

	/** What is to be read before a field is answered, by field key. */
	default Map<String, List<Reading>> readings(String caseId) {
		return Map.of();
	}

	/**
	 * Why the task is back, when its last answer was wrong: a message key with arguments.
	 */
	default Optional<InvalidAnswerException> problem(String caseId) {
		return Optional.empty();
	}

}
