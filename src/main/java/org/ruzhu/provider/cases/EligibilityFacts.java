package org.ruzhu.provider.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.bounds.Days;

/** Collects the facts for a market's eligibility table from all sources. */
@Component
public class EligibilityFacts {

	private static final String AGREEMENTS_ACCEPTED = "agreementsAccepted";

	private static final String ENTITY_TYPE = "entityType";

	private static final String REAL_NAME_VERIFIED = "realNameVerified";

	private static final String LICENCE_ISSUED_ON = "licenceIssuedOn";

	/** The facts that no form asks for, because the system determines them itself. */
	public static final Set<String> ESTABLISHED = Set.of(AGREEMENTS_ACCEPTED, ENTITY_TYPE, REAL_NAME_VERIFIED);

	private final List<FactSource> sources;

	EligibilityFacts(List<FactSource> sources) {
		this.sources = sources;
	}

	/**
	 * The facts that the provider stated, whether the agreements are accepted, and the
	 * facts from other sources.
	 */
	public Map<String, Object> of(OnboardingCase theCase) {
		Map<String, Object> facts = new LinkedHashMap<>(theCase.facts());
		facts.put(AGREEMENTS_ACCEPTED, theCase.agreedAt() != null);
		this.sources.forEach((source) -> facts.putAll(source.factsOf(theCase.providerId())));
		return facts;
	}

	/** Converts facts that were stored as text to the types that the tables need. */
	public static Map<String, Object> restored(Map<String, Object> kept) {
		Map<String, Object> facts = new LinkedHashMap<>(kept);
		facts.computeIfPresent(LICENCE_ISSUED_ON, (key, day) -> Days.kept(day.toString()));
		return facts;
	}

}
