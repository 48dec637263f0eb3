package org.ruzhu.review.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.ruzhu.application.process.Answered;
import org.ruzhu.audit.AuditLog;
import org.ruzhu.form.InvalidAnswer;
import org.ruzhu.review.CategoryVerdict;
import org.ruzhu.review.Decision;
import org.ruzhu.review.DecisionPolicy;
import org.ruzhu.review.Verdict;

/** The answers of the review form. */
final class ReviewAnswers {

	private ReviewAnswers() {
	}

	/**
	 * The decision they amount to; what a verdict does not ask for is left out.
	 * @param categories the categories asked for, in the order of the form
	 * @param fields the fields that may be commented on
	 */
	static Decision decision(DelegateTask task, List<String> categories, List<String> fields) {
		Verdict verdict = Verdict.of(task.getVariable(ReviewProcess.VERDICT))
			.orElseThrow(() -> new InvalidAnswer(ReviewProcess.VERDICT, "review.verdict.none"));
		List<String> judged = Answered.list(task, DecisionPolicy.JUDGED).stream().map(Object::toString).toList();
		return new Decision(verdict, text(task, DecisionPolicy.REASON), judged,
				(verdict == Verdict.APPROVE) ? decided(task, categories) : List.of(),
				(verdict == Verdict.CHANGES) ? changes(task, fields) : Map.of(), AuditLog.actor());
	}

	/** An approval of an application for one category needs no second word on it. */
	private static List<CategoryVerdict> decided(DelegateTask task, List<String> categories) {
		if (categories.size() == 1) {
			return List.of(new CategoryVerdict(categories.get(0), true, ""));
		}
		List<CategoryVerdict> decided = new ArrayList<>();
		for (int place = 1; place <= categories.size(); place++) {
			String category = categories.get(place - 1);
			String reason = text(task, DecisionPolicy.REASON_OF_CATEGORY + place);
			Verdict.of(task.getVariable(DecisionPolicy.DECISION + place))
				.map((verdict) -> new CategoryVerdict(category, verdict == Verdict.APPROVE, reason))
				.ifPresent(decided::add);
		}
		return decided;
	}

	private static Map<String, String> changes(DelegateTask task, List<String> fields) {
		Map<String, String> changes = new LinkedHashMap<>();
		for (String field : fields) {
			String comment = text(task, DecisionPolicy.COMMENT + field);
			if (!comment.isEmpty()) {
				changes.put(field, comment);
			}
		}
		return changes;
	}

	private static String text(DelegateTask task, String field) {
		Object value = task.getVariable(field);
		return (value == null) ? "" : value.toString().strip();
	}

	/**
	 * Leaves nothing of what was written, and of what the form showed, with the engine.
	 */
	static void forget(DelegateTask task, List<String> categories, List<String> fields) {
		Stream.of(DecisionPolicy.REASON, DecisionPolicy.JUDGED).forEach(task::removeVariable);
		for (int place = 1; place <= categories.size(); place++) {
			task.removeVariable(DecisionPolicy.DECISION + place);
			task.removeVariable(DecisionPolicy.REASON_OF_CATEGORY + place);
		}
		ReviewForm.VARIABLES.forEach(task::removeVariable);
		fields.forEach((field) -> task.removeVariable(DecisionPolicy.COMMENT + field));
	}

}
