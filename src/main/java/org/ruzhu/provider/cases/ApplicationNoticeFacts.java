package org.ruzhu.provider.cases;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.ruzhu.market.Ground;
import org.ruzhu.market.Markets;
import org.ruzhu.market.Reasons;
import org.ruzhu.platform.notice.NoticeFacts;

/** What notices may say of a case. */
@Component
class ApplicationNoticeFacts implements NoticeFacts {

	private final ApplicationRecords applications;

	private final Markets markets;

	private final Reasons reasons;

	private final UnmetHints unmetHints;

	private final MessageSource messages;

	ApplicationNoticeFacts(ApplicationRecords applications, Markets markets, Reasons reasons, UnmetHints unmetHints,
			MessageSource messages) {
		this.applications = applications;
		this.markets = markets;
		this.reasons = reasons;
		this.unmetHints = unmetHints;
		this.messages = messages;
	}

	@Override
	public Set<String> names() {
		return Set.of("market", "member", "contact", "unmet", "approvedCategories", "refusedCategories", "caseReason",
				"adding", "additionLapsed");
	}

	@Override
	public Map<String, Object> of(String caseId, Locale locale) {
		return this.applications.find(caseId).map((application) -> facts(application, locale)).orElse(Map.of());
	}

	private Map<String, Object> facts(Application application, Locale locale) {
		Map<String, Object> facts = new HashMap<>();
		facts.put("market", this.markets.get(application.marketId()).name().in(locale));
		facts.put("member", application.state() == Application.State.ONBOARDED);
		facts.put("contact", application.fact("contactName"));
		facts.put("unmet", String.join("\n", this.unmetHints.of(application, locale).values()));
		facts.put("adding", application.isAdding());
		facts.put("additionLapsed",
				application.isAdding() && application.currentRound()
					.stream()
					.anyMatch((category) -> category.state() == CategoryApplication.State.LAPSED));
		facts.put("approvedCategories", approved(application, locale));
		facts.put("refusedCategories", refused(application, locale));
		application.ground().ifPresent((ground) -> facts.put("caseReason", text(application, ground, locale)));
		return facts;
	}

	private String approved(Application application, Locale locale) {
		String comma = this.messages.getMessage("application.category.comma", null, locale);
		return application.currentRound()
			.stream()
			.filter(CategoryApplication::isApproved)
			.map((category) -> name(application, category, locale))
			.collect(Collectors.joining(comma));
	}

	/** A line for each category that was refused, with the reason. */
	private String refused(Application application, Locale locale) {
		return application.currentRound()
			.stream()
			.filter(CategoryApplication::isRefused)
			.map((category) -> this.messages.getMessage("application.category.refused",
					new Object[] { name(application, category, locale),
							category.ground().map((ground) -> text(application, ground, locale)).orElse("") },
					locale))
			.collect(Collectors.joining("\n"));
	}

	private String text(Application application, Ground ground, Locale locale) {
		return this.reasons.text(application.marketId(), ground, locale);
	}

	private String name(Application application, CategoryApplication category, Locale locale) {
		return this.markets.get(application.marketId())
			.category(category.category())
			.map((known) -> known.name().in(locale))
			.orElse(category.category());
	}

}
