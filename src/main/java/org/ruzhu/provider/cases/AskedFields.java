package org.ruzhu.provider.cases;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.ruzhu.market.AskedDocument;
import org.ruzhu.market.EligibilityRules;
import org.ruzhu.market.Markets;

/** The facts and documents that a market asks an applicant for. */
@Component
public class AskedFields {

	/** The name of the list in the conditions of forms. */
	public static final String NAME = "askedFields";

	/** The name of the list of facts that are not asked for again. */
	private static final String KNOWN = "knownFields";

	private final EligibilityRules rules;

	private final Markets markets;

	private final OnboardingCaseRecords records;

	AskedFields(EligibilityRules rules, Markets markets, OnboardingCaseRecords records) {
		this.rules = rules;
		this.markets = markets;
		this.records = records;
	}

	/**
	 * The keys of the facts that the conditions of the chosen categories use, of the
	 * further contacts, and of the documents that the market asks for, for them and what
	 * is stated.
	 */
	public List<String> of(OnboardingCase theCase) {
		Set<String> asked = new LinkedHashSet<>(this.rules.facts(theCase.marketId(), theCase.categories()));
		this.markets.get(theCase.marketId())
			.contacts(theCase.categories())
			.forEach((contact) -> asked.add(contact.id()));
		documents(theCase).keySet().forEach((document) -> {
			asked.add(document.id());
			document.lastDayField().ifPresent(asked::add);
		});
		return List.copyOf(asked);
	}

	/** The keys of the documents that nobody is approved without. */
	public Set<String> required(OnboardingCase theCase) {
		return documents(theCase).keySet()
			.stream()
			.filter(AskedDocument::required)
			.map(AskedDocument::id)
			.collect(Collectors.toSet());
	}

	/** The documents that are asked for, each with the first category that does. */
	public Map<AskedDocument, String> documents(OnboardingCase theCase) {
		return this.markets.get(theCase.marketId()).documents(theCase.categories(), theCase.facts());
	}

	/** The documents that are asked for in the categories of a member. */
	public List<AskedDocument> documentsOfMember(OnboardingCase theCase) {
		return List.copyOf(
				this.markets.get(theCase.marketId()).documents(theCase.approvedCategories(), theCase.facts()).keySet());
	}

	/**
	 * The facts stated in a case, plus the list under its name, and the keys of the facts
	 * that the forms need not ask for again.
	 */
	public Map<String, Object> known(OnboardingCase theCase) {
		Map<String, Object> known = new HashMap<>(theCase.facts());
		known.put(KNOWN, isAskedLess(theCase) ? List.copyOf(theCase.facts().keySet()) : List.of());
		known.put(NAME, of(theCase));
		return known;
	}

	/** Whether it applies again, in a market that then asks for qualifications alone. */
	private boolean isAskedLess(OnboardingCase theCase) {
		return this.markets.get(theCase.marketId()).again().isPresent()
				&& (theCase.isAdding() || this.records.ofProvider(theCase.providerId())
					.stream()
					.anyMatch((other) -> other.marketId().equals(theCase.marketId()) && !other.id().equals(theCase.id())
							&& other.submittedAt() != null));
	}

}
