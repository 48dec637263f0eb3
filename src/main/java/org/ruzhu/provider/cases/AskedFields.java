package org.ruzhu.provider.cases;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

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
	 * The keys of the facts that the market's conditions use, and of the documents it
	 * asks for.
	 */
	public List<String> of(String marketId) {
		Set<String> asked = new LinkedHashSet<>(this.rules.facts(marketId));
		asked.addAll(this.markets.get(marketId).documents());
		return List.copyOf(asked);
	}

	/** The facts stated in a case, plus the list under its name. */
	public Map<String, Object> known(OnboardingCase theCase) {
		Map<String, Object> known = new HashMap<>(theCase.facts());
		known.put(NAME, of(theCase.marketId()));
		return known;
	}

}
