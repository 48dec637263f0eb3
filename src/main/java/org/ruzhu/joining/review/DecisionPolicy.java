package org.ruzhu.joining.review;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.ruzhu.market.Criterion;
import org.ruzhu.market.Ground;
import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;
import org.ruzhu.market.Reason;
import org.ruzhu.market.Reasons;
import org.ruzhu.platform.form.FieldLabels;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.provider.cases.CaseFields;
import org.ruzhu.provider.cases.OnboardingCase;

/** What a reviewer's decision needs before it is taken. */
@Component
public class DecisionPolicy {

	private final Markets markets;

	private final Reasons reasons;

	private final CaseFields fields;

	private final ChangedItems items;

	private final ReviewLines lines;

	private final FieldLabels labels;

	DecisionPolicy(Markets markets, Reasons reasons, CaseFields fields, ChangedItems items, ReviewLines lines,
			FieldLabels labels) {
		this.markets = markets;
		this.reasons = reasons;
		this.fields = fields;
		this.items = items;
		this.lines = lines;
		this.labels = labels;
	}

	/**
	 * Checks that a decision is complete.
	 * @throws InvalidAnswerException that says what is missing
	 */
	public void check(ReviewDecision decision, OnboardingCase theCase) {
		switch (decision.verdict()) {
			case REFUSE -> checkReason(decision.reason(), theCase.marketId(), Reason.Subject.APPLICATION,
					ReviewFields.CODE, ReviewFields.REASON);
			case CHANGES -> checkChanges(decision.changes(), theCase);
			case APPROVE -> checkApproval(decision, theCase);
		}
	}

	private void checkChanges(Map<String, Ground> changes, OnboardingCase theCase) {
		require(!changes.isEmpty(), ReviewFields.CHANGES, "review.changes.none");
		List<String> open = this.items.open(theCase);
		changes.keySet()
			.forEach((field) -> require(open.contains(field), ReviewFields.CHANGES, "review.changes.accepted",
					this.labels.label(field, LocaleContextHolder.getLocale())));
		changes.forEach((field, ground) -> checkReason(ground, theCase.marketId(),
				this.fields.documents().contains(field) ? Reason.Subject.DOCUMENT : Reason.Subject.FACT,
				ReviewFields.CODE_OF + field, ReviewFields.COMMENT + field));
	}

	/** A reason of the catalogue, with the reviewer's words where it needs them. */
	private void checkReason(Ground ground, String marketId, Reason.Subject subject, String code, String words) {
		Reason reason = this.reasons.about(marketId, subject)
			.stream()
			.filter((known) -> known.id().equals(ground.code()))
			.findFirst()
			.orElseThrow(() -> new InvalidAnswerException(code, "review.reason.unknown", ground.code()));
		require(!reason.isOpen() || !ground.words().isEmpty(), words, "review.reason.none");
	}

	private void checkApproval(ReviewDecision decision, OnboardingCase theCase) {
		Market market = this.markets.get(theCase.marketId());
		checkCategories(decision, theCase.categories(), market);
		Set<String> missing = this.lines.missing(theCase, decision.approved());
		for (Criterion line : this.lines.needed(theCase, decision.approved())) {
			require(!missing.contains(line.id()), ReviewFields.JUDGED, "review.document.missing", name(line));
			require(decision.judged().contains(line.id()), ReviewFields.JUDGED, "review.judgement.missing", name(line));
			require(!line.isNoted() || !decision.note().isEmpty(), ReviewFields.NOTE, "review.judgement.note",
					name(line));
		}
	}

	private void checkCategories(ReviewDecision decision, List<String> asked, Market market) {
		Map<String, CategoryVerdict> decided = decision.categories()
			.stream()
			.collect(Collectors.toMap(CategoryVerdict::category, Function.identity()));
		for (String category : asked) {
			int place = asked.indexOf(category) + 1;
			CategoryVerdict verdict = decided.get(category);
			require(verdict != null, ReviewFields.DECISION + place, "review.category.undecided",
					name(market, category));
			if (!verdict.approved()) {
				checkReason(verdict.reason(), market.id(), Reason.Subject.CATEGORY,
						ReviewFields.CODE_OF_CATEGORY + place, ReviewFields.REASON_OF_CATEGORY + place);
			}
		}
		require(!decision.approved().isEmpty(), ReviewFields.DECISION + 1, "review.category.noneApproved");
	}

	private static String name(Market market, String category) {
		return market.category(category)
			.map((known) -> known.name().in(LocaleContextHolder.getLocale()))
			.orElse(category);
	}

	private static String name(Criterion line) {
		return line.name().in(LocaleContextHolder.getLocale());
	}

	private static void require(boolean holds, String field, String messageKey, Object... arguments) {
		if (!holds) {
			throw new InvalidAnswerException(field, messageKey, arguments);
		}
	}

}
