package org.ruzhu.joining.review;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.market.AskedDocument;
import org.ruzhu.market.Reasons;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.provider.cases.AskedFields;
import org.ruzhu.provider.cases.LastDays;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;
import org.ruzhu.provider.cases.UnmetHints;
import org.ruzhu.provider.enterprise.Enterprises;
import org.ruzhu.provider.enterprise.Identification;

/**
 * What a provider may change while the reviewers wait: what they asked for, and what an
 * amendment has left unmet.
 */
@Component
public class Amendments {

	private static final String CREDIT_CODE = "creditCode";

	private final Reviews reviews;

	private final OnboardingCases cases;

	private final ReviewedFields reviewed;

	private final Enterprises enterprises;

	private final UnmetHints unmetHints;

	private final Reasons reasons;

	private final AskedFields asked;

	private final LastDays lastDays;

	Amendments(Reviews reviews, OnboardingCases cases, ReviewedFields reviewed, Enterprises enterprises,
			UnmetHints unmetHints, Reasons reasons, AskedFields asked, LastDays lastDays) {
		this.reviews = reviews;
		this.cases = cases;
		this.reviewed = reviewed;
		this.enterprises = enterprises;
		this.unmetHints = unmetHints;
		this.reasons = reasons;
		this.asked = asked;
		this.lastDays = lastDays;
	}

	/** The keys of the fields that are open. */
	public Set<String> openFields(String caseId) {
		OnboardingCase theCase = this.cases.get(caseId);
		Set<String> open = new LinkedHashSet<>(this.reviews.openChanges(caseId).keySet());
		theCase.unmet().stream().map((condition) -> condition.fact()).forEach(open::add);
		open.retainAll(this.reviewed.of(theCase));
		documents(theCase, open).forEach((document) -> document.lastDayField().ifPresent(open::add));
		if (open.contains(CREDIT_CODE)) {
			open.add(Identification.AS_ON_LICENCE);
		}
		return open;
	}

	/** The documents that are handed back. */
	private List<AskedDocument> documents(OnboardingCase theCase, Set<String> open) {
		return this.asked.documents(theCase)
			.keySet()
			.stream()
			.filter((document) -> open.contains(document.id())
					|| document.lastDayField().filter(open::contains).isPresent())
			.toList();
	}

	/** The application as it stands, by field key. */
	public Map<String, Object> stated(String caseId) {
		Map<String, Object> stated = new LinkedHashMap<>(this.reviewed.stated(this.cases.get(caseId)));
		stated.remove(Identification.AS_ON_LICENCE);
		return stated;
	}

	/**
	 * Records what the provider amends: the fields that are open, and no others.
	 * @param answers by field key; a field that is left empty is missing
	 * @throws InvalidAnswerException at the field that cannot be accepted, such as a
	 * document that was handed back and is the same file
	 */
	@Transactional
	public void take(String caseId, Map<String, Object> answers) {
		OnboardingCase theCase = this.cases.get(caseId);
		Set<String> open = openFields(caseId);
		Map<String, Object> stated = new LinkedHashMap<>(answers);
		stated.keySet().retainAll(open);
		Set<String> handedBack = this.reviews.openChanges(caseId).keySet();
		this.reviewed.sameDocument(theCase, handedBack, stated).ifPresent((field) -> {
			throw new InvalidAnswerException(field, "review.amend.sameDocument");
		});
		Map<String, Object> identity = new LinkedHashMap<>();
		open.stream()
			.filter((field) -> this.reviewed.identity().contains(field))
			.forEach((field) -> identity.put(field, Objects.requireNonNullElse(stated.remove(field), "")));
		if (identity.containsKey(CREDIT_CODE)) {
			identity.put(Identification.AS_ON_LICENCE,
					Boolean.TRUE.equals(stated.remove(Identification.AS_ON_LICENCE)));
		}
		List<AskedDocument> documents = documents(theCase, open);
		documents.stream()
			.map(AskedDocument::id)
			.filter(theCase.facts()::containsKey)
			.filter((document) -> !handedBack.contains(document))
			.forEach((document) -> stated.putIfAbsent(document, theCase.fact(document)));
		this.cases.takeBack(caseId,
				documents.stream()
					.map(AskedDocument::id)
					.filter((document) -> handedBack.contains(document) && !stated.containsKey(document))
					.toList());
		this.cases.state(caseId, this.lastDays.stated(documents, stated));
		if (!identity.isEmpty()) {
			this.enterprises.amend(theCase.providerId(), caseId, identity);
		}
	}

	/** What to say beside each open field, in the reader's language. */
	public Map<String, String> hints(String caseId) {
		Map<String, String> hints = new LinkedHashMap<>();
		OnboardingCase theCase = this.cases.get(caseId);
		this.reviews.openChanges(caseId)
			.forEach((field, ground) -> hints.put(field,
					this.reasons.text(theCase.marketId(), ground, LocaleContextHolder.getLocale())));
		this.unmetHints.of(theCase)
			.forEach((field, hint) -> hints.merge(field, hint, (comment, unmet) -> comment + "\n" + unmet));
		return hints;
	}

}
