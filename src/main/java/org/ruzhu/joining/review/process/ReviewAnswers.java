package org.ruzhu.joining.review.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.DelegateTask;

import org.ruzhu.joining.review.CategoryVerdict;
import org.ruzhu.joining.review.ReviewDecision;
import org.ruzhu.joining.review.ReviewFields;
import org.ruzhu.joining.review.ReviewVerdict;
import org.ruzhu.market.Ground;
import org.ruzhu.market.Reason;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.form.Answers;
import org.ruzhu.platform.form.InvalidAnswerException;

/** The answers of the review form. */
final class ReviewAnswers {

	private ReviewAnswers() {
	}

	/**
	 * The decision they amount to; what a verdict does not ask for is left out.
	 * @param categories the categories asked for, in the order of the form
	 * @param fields the fields that may be asked to be changed
	 */
	static ReviewDecision decision(DelegateTask task, List<String> categories, List<String> fields) {
		ReviewVerdict verdict = ReviewVerdict.of(task.getVariable(ReviewProcess.VERDICT))
			.orElseThrow(() -> new InvalidAnswerException(ReviewProcess.VERDICT, "review.verdict.none"));
		List<String> judged = new Answers(task::getVariable, task::removeVariable).list(ReviewFields.JUDGED)
			.stream()
			.map(Object::toString)
			.toList();
		return new ReviewDecision(verdict, ground(task, ReviewFields.CODE, ReviewFields.REASON), judged,
				(verdict == ReviewVerdict.APPROVE) ? decided(task, categories) : List.of(),
				(verdict == ReviewVerdict.CHANGES) ? changes(task, fields) : Map.of(),
				(verdict == ReviewVerdict.APPROVE) ? text(task, ReviewFields.NOTE) : "",
				text(task, ReviewFields.OVERRIDE_REASON), AuditLog.actor());
	}

	/** An approval of an application for one category needs no second word on it. */
	private static List<CategoryVerdict> decided(DelegateTask task, List<String> categories) {
		if (categories.size() == 1) {
			return List.of(new CategoryVerdict(categories.get(0), true, Ground.words("")));
		}
		List<CategoryVerdict> decided = new ArrayList<>();
		for (int place = 1; place <= categories.size(); place++) {
			String category = categories.get(place - 1);
			Ground reason = ground(task, ReviewFields.CODE_OF_CATEGORY + place,
					ReviewFields.REASON_OF_CATEGORY + place);
			ReviewVerdict.of(task.getVariable(ReviewFields.DECISION + place))
				.map((verdict) -> new CategoryVerdict(category, verdict == ReviewVerdict.APPROVE, reason))
				.ifPresent(decided::add);
		}
		return decided;
	}

	private static Map<String, Ground> changes(DelegateTask task, List<String> fields) {
		List<?> picked = new Answers(task::getVariable, task::removeVariable).list(ReviewFields.CHANGES);
		Map<String, Ground> changes = new LinkedHashMap<>();
		fields.stream()
			.filter((field) -> picked.contains(field) || isCommentedOn(task, picked, field))
			.forEach((field) -> changes.put(field,
					ground(task, ReviewFields.CODE_OF + field, ReviewFields.COMMENT + field)));
		return changes;
	}

	/** The form that an old task still has picks no fields; whoever comments asks. */
	private static boolean isCommentedOn(DelegateTask task, List<?> picked, String field) {
		return picked.isEmpty() && !text(task, ReviewFields.COMMENT + field).isEmpty();
	}

	/** Words without a reason of the catalogue are a reason of their own. */
	private static Ground ground(DelegateTask task, String code, String words) {
		String picked = text(task, code);
		return new Ground(picked.isEmpty() ? Reason.OTHER : picked, text(task, words));
	}

	private static String text(DelegateTask task, String field) {
		Object value = task.getVariable(field);
		return (value == null) ? "" : value.toString().strip();
	}

	/**
	 * Leaves nothing of what was written, and of what the form showed, with the engine.
	 */
	static void forget(DelegateTask task, List<String> categories, List<String> fields) {
		Stream
			.of(ReviewFields.CODE, ReviewFields.REASON, ReviewFields.JUDGED, ReviewFields.CHANGES, ReviewFields.NOTE,
					ReviewFields.OVERRIDE_REASON)
			.forEach(task::removeVariable);
		for (int place = 1; place <= categories.size(); place++) {
			task.removeVariable(ReviewFields.DECISION + place);
			task.removeVariable(ReviewFields.CODE_OF_CATEGORY + place);
			task.removeVariable(ReviewFields.REASON_OF_CATEGORY + place);
		}
		ReviewForm.VARIABLES.forEach(task::removeVariable);
		fields.forEach((field) -> task.removeVariable(ReviewFields.CODE_OF + field));
		fields.forEach((field) -> task.removeVariable(ReviewFields.COMMENT + field));
	}

}
