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
		return Set.of("dueDate", "newDueDate", "promise", "changes");
	}

	@Override
	public Map<String, Object> of(String caseId, Locale locale) {
		return this.reviews.latest(caseId)
			.map((review) -> Map.<String, Object>of("dueDate", dueDate(review, locale), "newDueDate",
					review.clock().newDueOn().map((day) -> day(day, locale)).orElse(""), "promise",
					promise(caseId, locale), "changes", changes(review, locale)))
			.orElse(Map.of());
	}

	/** How long the market says a review takes; empty where it says nothing. */
	private String promise(String caseId, Locale locale) {
		Promise review = this.markets.get(this.cases.get(caseId).marketId()).promise("review");
		String span = review.least().map((least) -> least + "–" + review.days()).orElse("" + review.days());
		return review.clause()
			.map((clause) -> this.messages.getMessage("review.promise", new Object[] { span, clause.in(locale) },
					locale))
			.orElse("");
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
