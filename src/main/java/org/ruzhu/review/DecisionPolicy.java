package org.ruzhu.review;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.ruzhu.application.Application;
import org.ruzhu.application.ApplicationFields;
import org.ruzhu.form.InvalidAnswer;
import org.ruzhu.market.Criterion;
import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a reviewer's decision needs before it is taken. */
@Component
public class DecisionPolicy {

	/** What the field for a category's verdict begins with; its place follows, from 1. */
	public static final String DECISION = "decision_";

	/** What the field for the reason of a category's refusal begins with. */
	public static final String REASON_OF_CATEGORY = "reason_";

	/** The field of the form that is the checklist. */
	public static final String JUDGED = "judged";

	/** The field of the form for the reason of a refusal. */
	public static final String REASON = "reason";

	/** What the field for the change of another field begins with. */
	public static final String COMMENT = "comment_";

	private final Markets markets;

	private final ApplicationFields fields;

	DecisionPolicy(Markets markets, ApplicationFields fields) {
		this.markets = markets;
		this.fields = fields;
	}

	/**
	 * Checks that a decision is complete.
	 * @throws InvalidAnswer that says what is missing
	 */
	public void check(Decision decision, Application application) {
		switch (decision.verdict()) {
			case REFUSE -> require(!decision.reason().isEmpty(), REASON, "review.reason.none");
			case CHANGES ->
				require(!decision.changes().isEmpty(), COMMENT + this.fields.all().get(0), "review.changes.none");
			case APPROVE -> checkApproval(decision, application);
		}
	}

	private void checkApproval(Decision decision, Application application) {
		Market market = this.markets.get(application.marketId());
		checkCategories(decision, application.categories(), market);
		market.judgements(decision.approved())
			.forEach((line) -> require(decision.judged().contains(line.id()), JUDGED, "review.judgement.missing",
					name(line)));
	}

	private void checkCategories(Decision decision, List<String> asked, Market market) {
		Map<String, CategoryVerdict> decided = decision.categories()
			.stream()
			.collect(Collectors.toMap(CategoryVerdict::category, Function.identity()));
		for (String category : asked) {
			int place = asked.indexOf(category) + 1;
			CategoryVerdict verdict = decided.get(category);
			require(verdict != null, DECISION + place, "review.category.undecided", name(market, category));
			require(verdict.approved() || !verdict.reason().isEmpty(), REASON_OF_CATEGORY + place,
					"review.category.reason", name(market, category));
		}
		require(!decision.approved().isEmpty(), DECISION + 1, "review.category.noneApproved");
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
			throw new InvalidAnswer(field, messageKey, arguments);
		}
	}

}
