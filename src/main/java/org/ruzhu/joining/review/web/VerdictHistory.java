package org.ruzhu.joining.review.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.ruzhu.joining.review.Review;
import org.ruzhu.joining.review.Reviews;
import org.ruzhu.market.Category;
import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;
import org.ruzhu.market.Reasons;
import org.ruzhu.platform.form.FieldLabels;
import org.ruzhu.platform.panel.CaseReading;
import org.ruzhu.platform.panel.HistoryEntry;
import org.ruzhu.platform.panel.HistoryEntry.Detail;
import org.ruzhu.platform.panel.HistoryKind;
import org.ruzhu.platform.panel.HistorySource;

/** The verdict of every round of review, with what it was reached by. */
@Component
class VerdictHistory implements HistorySource {

	private final Reviews reviews;

	private final Markets markets;

	private final Reasons reasons;

	private final FieldLabels fields;

	private final MessageSource messages;

	VerdictHistory(Reviews reviews, Markets markets, Reasons reasons, FieldLabels fields, MessageSource messages) {
		this.reviews = reviews;
		this.markets = markets;
		this.reasons = reasons;
		this.fields = fields;
		this.messages = messages;
	}

	@Override
	public HistoryKind kind() {
		return HistoryKind.VERDICT;
	}

	@Override
	public List<HistoryEntry> of(CaseReading reading) {
		Market market = this.markets.get(reading.marketId());
		return this.reviews.rounds(reading.caseId())
			.stream()
			.filter((round) -> round.decidedAt() != null)
			.map((round) -> entry(round, market, reading.locale()))
			.toList();
	}

	private HistoryEntry entry(Review round, Market market, Locale locale) {
		String title = say("insight.verdict", locale, round.round(),
				say("staff.verdict." + round.verdict().value(), locale));
		return new HistoryEntry(round.decidedAt(), kind(), title, round.decidedBy(),
				round.ground().map((ground) -> this.reasons.text(market.id(), ground, locale)).orElse(null),
				details(round, market, locale));
	}

	private List<Detail> details(Review round, Market market, Locale locale) {
		List<Detail> details = new ArrayList<>();
		round.changes()
			.forEach((field, ground) -> details
				.add(Detail.of(this.fields.label(field, locale), this.reasons.text(market.id(), ground, locale))));
		round.refusals()
			.forEach((category, ground) -> details
				.add(Detail.of(say("staff.rounds.refused", locale, name(market, category, locale)),
						this.reasons.text(market.id(), ground, locale))));
		details.add(Detail.of(say("insight.verdict.days", locale), say("insight.verdict.days.used", locale,
				round.clock().workingDaysUsed().map(Object::toString).orElseGet(() -> say("insight.nothing", locale)),
				round.clock().workingDaysGiven())));
		round.basis()
			.rules()
			.ifPresent((rules) -> details.add(Detail.of(say("insight.verdict.by", locale), say("staff.rounds.pinned",
					locale, round.model().version(), rules.version(), rules.asOf(), round.clock().calendarVersion()))));
		details.add(Detail.of(say("insight.verdict.documents", locale),
				String.valueOf(round.basis().documentHashes().size())));
		return details;
	}

	private static String name(Market market, String category, Locale locale) {
		return market.category(category).map(Category::name).map((name) -> name.in(locale)).orElse(category);
	}

	private String say(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

}
