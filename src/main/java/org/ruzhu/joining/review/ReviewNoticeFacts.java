package org.ruzhu.joining.review;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.ruzhu.market.Markets;
import org.ruzhu.market.Promise;
import org.ruzhu.market.Reasons;
import org.ruzhu.platform.form.FieldLabels;
import org.ruzhu.platform.notice.NoticeFacts;
import org.ruzhu.provider.cases.OnboardingCases;

/** What notices may say of a case's review. */
@Component
class ReviewNoticeFacts implements NoticeFacts {

	private final Reviews reviews;

	private final OnboardingCases cases;

	private final Markets markets;

	private final Reasons reasons;

	private final FieldLabels labels;

	private final MessageSource messages;

	ReviewNoticeFacts(Reviews reviews, OnboardingCases cases, Markets markets, Reasons reasons, FieldLabels labels,
			MessageSource messages) {
		this.reviews = reviews;
		this.cases = cases;
		this.markets = markets;
		this.reasons = reasons;
		this.labels = labels;
		this.messages = messages;
	}

	@Override
	public Set<String> names() {
		return Set.of("dueDate", "newDueDate", "reviewTime", "changes");
	}

	@Override
	public Map<String, Object> of(String caseId, Locale locale) {
		return this.reviews.latest(caseId)
			.map((review) -> Map.<String, Object>of("dueDate", dueDate(review, locale), "newDueDate",
					review.clock().newDueOn().map((day) -> day(day, locale)).orElse(""), "reviewTime",
					reviewTime(review, locale), "changes", changes(review, locale)))
			.orElse(Map.of());
	}

	/**
	 * How long the review takes: the market's promise with its clause, or the operator's
	 * target.
	 */
	private String reviewTime(Review review, Locale locale) {
		Promise promise = this.markets.get(this.cases.get(review.caseId()).marketId()).promise("review");
		String span = promise.least().map((least) -> least + "–" + promise.days()).orElse("" + promise.days());
		String day = dueDate(review, locale);
		return promise.clause()
			.map((clause) -> this.messages.getMessage("review.time.promised",
					new Object[] { span, clause.in(locale), day }, locale))
			.orElseGet(() -> this.messages.getMessage("review.time.target", new Object[] { day }, locale));
	}

	private String dueDate(Review review, Locale locale) {
		String day = day(review.clock().dueOn(), locale);
		return review.clock().isProvisional()
				? this.messages.getMessage("review.dueDate.provisional", new Object[] { day }, locale) : day;
	}

	private static String day(LocalDate day, Locale locale) {
		return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
	}

	private String changes(Review review, Locale locale) {
		String marketId = this.cases.get(review.caseId()).marketId();
		return review.changes()
			.entrySet()
			.stream()
			.map((change) -> this.messages.getMessage("review.change",
					new Object[] { this.labels.label(change.getKey(), locale),
							this.reasons.text(marketId, change.getValue(), locale) },
					locale))
			.collect(Collectors.joining("\n"));
	}

}
