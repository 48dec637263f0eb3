package org.ruzhu.joining.review;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.market.EligibilityRules;
import org.ruzhu.market.UnmetCondition;
import org.ruzhu.platform.calendar.WorkingDays;
import org.ruzhu.platform.document.Documents;
import org.ruzhu.provider.cases.EligibilityFacts;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.Rules;
import org.ruzhu.provider.cases.UnknownCaseException;

/** Reaches verdicts again, to say why they were given. */
@Service
@Transactional(readOnly = true)
public class Replays {

	private final Reviews reviews;

	private final EligibilityRules rules;

	private final Conditions conditions;

	private final Documents documents;

	private final WorkingDays workingDays;

	Replays(Reviews reviews, EligibilityRules rules, Conditions conditions, Documents documents,
			WorkingDays workingDays) {
		this.reviews = reviews;
		this.rules = rules;
		this.conditions = conditions;
		this.documents = documents;
		this.workingDays = workingDays;
	}

	/**
	 * The verdict of a round of review, reached again.
	 * @throws UnknownCaseException when there is no such verdict, or it was given before
	 * what it rests on was kept
	 */
	public Replay of(OnboardingCase theCase, int round, Locale locale) {
		Review review = this.reviews.rounds(theCase.id())
			.stream()
			.filter((one) -> one.round() == round && one.basis().isReplayable())
			.findFirst()
			.orElseThrow(() -> new UnknownCaseException(theCase.id()));
		Rules by = review.basis().rules().orElseThrow();
		Map<String, Object> facts = EligibilityFacts.restored(review.basis().facts());
		List<UnmetCondition> again = this.rules.checkBy(by.tableId(), review.basis().categories(), facts, by.asOf())
			.unmet();
		return new Replay(review,
				this.conditions.of(theCase.marketId(), review.basis().categories(), by, facts, again, locale),
				keys(again).equals(keys(review.basis().unmet())), againstTheRules(review, again), altered(review),
				review.clock().calendarVersion().equals(this.workingDays.version()));
	}

	private static boolean againstTheRules(Review review, List<UnmetCondition> unmet) {
		return review.verdict() == ReviewVerdict.APPROVE && review.overrideReason().isEmpty()
				&& unmet.stream().anyMatch((condition) -> !review.refusals().containsKey(condition.category()));
	}

	private List<String> altered(Review review) {
		return review.basis()
			.documentHashes()
			.entrySet()
			.stream()
			.filter((pinned) -> !this.documents.isUnaltered(pinned.getKey(), pinned.getValue()))
			.map(Map.Entry::getKey)
			.toList();
	}

	private static List<String> keys(List<UnmetCondition> unmet) {
		return unmet.stream().map((condition) -> condition.category() + "/" + condition.code()).toList();
	}

}
