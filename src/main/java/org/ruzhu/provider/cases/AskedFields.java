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

	private final EligibilityRules rules;

	private final Markets markets;

	AskedFields(EligibilityRules rules, Markets markets) {
		this.rules = rules;
		this.markets = markets;
	}

	/**
	 * The keys of the facts that the conditions of the chosen categories use, and of the
	 * documents that the market asks for, for them and what is stated.
	 */
	public List<String> of(OnboardingCase theCase) {
		Set<String> asked = new LinkedHashSet<>(this.rules.facts(theCase.marketId(), theCase.categories()));
		documents(theCase).keySet().forEach((document) -> asked.add(document.id()));
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

	/** The facts stated in a case, plus the list under its name. */
	public Map<String, Object> known(OnboardingCase theCase) {
		Map<String, Object> known = new HashMap<>(theCase.facts());
		known.put(NAME, of(theCase));
		return known;
	}

}
