package org.ruzhu.review.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ruzhu.application.Application;
import org.ruzhu.application.ApplicationFields;
import org.ruzhu.application.Applications;
import org.ruzhu.audit.AuditLog;
import org.ruzhu.form.InvalidAnswer;
import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;
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

	private final Applications applications;

	private final Markets markets;

	ReviewApplicationListener(Reviews reviews, Applications applications, Markets markets) {
		this.reviews = reviews;
		this.applications = applications;
		this.markets = markets;
	}

	@Override
	public void notify(DelegateTask task) {
		String caseId = task.getExecution().getProcessBusinessKey();
		Decision decision = decision(task);
		check(decision, caseId);
		this.reviews.decide(caseId, decision);
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

	private void check(Decision decision, String caseId) {
		switch (decision.verdict()) {
			case REFUSE -> require(!decision.reason().isEmpty(), ReviewProcess.REASON, "review.reason.none");
			case CHANGES ->
				require(!decision.changes().isEmpty(), COMMENT + ApplicationFields.ALL.get(0), "review.changes.none");
			case APPROVE -> judgements(caseId)
				.forEach((line) -> require(decision.judged().contains(line), line, "review.judgement.missing"));
		}
	}

	/**
	 * The lines that must be ticked to approve: those of every category, and those of the
	 * categories applied for.
	 */
	private Stream<String> judgements(String caseId) {
		Application application = this.applications.get(caseId);
		Market market = this.markets.get(application.marketId());
		return Stream.concat(REQUIRED_JUDGEMENTS.stream(),
				application.categories()
					.stream()
					.flatMap((category) -> market.category(category).stream())
					.flatMap((category) -> category.ownJudgements().stream()));
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
