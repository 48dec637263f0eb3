package org.ruzhu.provider.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.bounds.Days;

/** The facts a market's eligibility table asks for, wherever they are kept. */
@Component
public class EligibilityFacts {

	private static final String AGREEMENTS_ACCEPTED = "agreementsAccepted";

	private static final String ENTITY_TYPE = "entityType";

	private static final String REAL_NAME_VERIFIED = "realNameVerified";

	private static final String LICENCE_ISSUED_ON = "licenceIssuedOn";

	/** What no form asks for: the application finds it out for itself. */
	public static final Set<String> ESTABLISHED = Set.of(AGREEMENTS_ACCEPTED, ENTITY_TYPE, REAL_NAME_VERIFIED);

	private final List<FactSource> sources;

	EligibilityFacts(List<FactSource> sources) {
		this.sources = sources;
	}

	/**
	 * What the provider stated, whether the agreements are accepted, and what is known of
	 * the provider besides.
	 */
	public Map<String, Object> of(OnboardingCase theCase) {
		Map<String, Object> facts = new LinkedHashMap<>(theCase.facts());
		facts.put(AGREEMENTS_ACCEPTED, theCase.agreedAt() != null);
		this.sources.forEach((source) -> facts.putAll(source.factsOf(theCase.providerId())));
		return facts;
	}

	/** Facts that were kept as text, as the tables need them. */
	public static Map<String, Object> restored(Map<String, Object> kept) {
		Map<String, Object> facts = new LinkedHashMap<>(kept);
		facts.computeIfPresent(LICENCE_ISSUED_ON, (key, day) -> Days.kept(day.toString()));
		return facts;
	}

}
