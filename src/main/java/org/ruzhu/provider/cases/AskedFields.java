package org.ruzhu.provider.cases;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.ruzhu.market.EligibilityRules;
import org.ruzhu.market.Markets;

/** What a market asks an applicant to state and to prove. */
@Component
public class AskedFields {

	/** The name by which conditions of forms know the list. */
	public static final String NAME = "askedFields";

	private final EligibilityRules rules;

	private final Markets markets;

	AskedFields(EligibilityRules rules, Markets markets) {
		this.rules = rules;
		this.markets = markets;
	}

	/** The keys of the facts its conditions look at, and of the documents it asks for. */
	public List<String> of(String marketId) {
		Set<String> asked = new LinkedHashSet<>(this.rules.facts(marketId));
		asked.addAll(this.markets.get(marketId).documents());
		return List.copyOf(asked);
	}

	/** What a case has stated, with the list under its name. */
	public Map<String, Object> known(OnboardingCase theCase) {
		Map<String, Object> known = new HashMap<>(theCase.facts());
		known.put(NAME, of(theCase.marketId()));
		return known;
	}

}
