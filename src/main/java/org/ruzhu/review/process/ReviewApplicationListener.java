package org.ruzhu.review.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ruzhu.application.ApplicationFields;
import org.ruzhu.audit.AuditLog;
import org.ruzhu.form.InvalidAnswer;
import org.ruzhu.review.Decision;
import org.ruzhu.review.Reviews;
import org.ruzhu.review.Verdict;

import org.springframework.stereotype.Component;

/**
 * Records the reviewer's verdict with the review; only what the model's gateway asks for
 * stays in the engine.
 */
@Component
class ReviewApplicationListener implements TaskListener {

	private static final String COMMENT = "comment_";

	private static final List<String> REQUIRED_JUDGEMENTS = List.of("judgeLawful", "judgeTeam");

	private static final List<String> JUDGEMENTS = List.of("judgeLawful", "judgeTeam", "judgeSiteQuality", "judgeImage",
			"judgeResearch");

	private final Reviews reviews;

	ReviewApplicationListener(Reviews reviews) {
		this.reviews = reviews;
	}

	@Override
	public void notify(DelegateTask task) {
		Decision decision = decision(task);
		check(decision);
		this.reviews.decide(task.getExecution().getProcessBusinessKey(), decision);
		forget(task);
	}

	private static Decision decision(DelegateTask task) {
		Verdict verdict = Verdict.of(task.getVariable(ReviewProcess.VERDICT))
			.orElseThrow(() -> new InvalidAnswer(ReviewProcess.VERDICT, "review.verdict.none"));
		List<String> judged = JUDGEMENTS.stream()
			.filter((line) -> Boolean.TRUE.equals(task.getVariable(line)))
			.toList();
		Map<String, String> changes = (verdict == Verdict.CHANGES) ? changes(task) : Map.of();
		return new Decision(verdict, text(task, ReviewProcess.REASON), judged, changes, AuditLog.actor());
	}

	private static Map<String, String> changes(DelegateTask task) {
		Map<String, String> changes = new LinkedHashMap<>();
		for (String field : ApplicationFields.ALL) {
			String comment = text(task, COMMENT + field);
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

	private static void check(Decision decision) {
		switch (decision.verdict()) {
			case REFUSE -> require(!decision.reason().isEmpty(), ReviewProcess.REASON, "review.reason.none");
			case CHANGES ->
				require(!decision.changes().isEmpty(), COMMENT + ApplicationFields.ALL.get(0), "review.changes.none");
			case APPROVE -> REQUIRED_JUDGEMENTS
				.forEach((line) -> require(decision.judged().contains(line), line, "review.judgement.missing"));
		}
	}

	private static void require(boolean holds, String field, String messageKey) {
		if (!holds) {
			throw new InvalidAnswer(field, messageKey);
		}
	}

	private static void forget(DelegateTask task) {
		task.removeVariable(ReviewProcess.REASON);
		JUDGEMENTS.forEach(task::removeVariable);
		ApplicationFields.ALL.forEach((field) -> task.removeVariable(COMMENT + field));
	}

}
