package org.ruzhu.application;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

/** The facts a market's eligibility table asks for, wherever they are kept. */
@Component
public class EligibilityFacts {

	/** What the provider stated, and whether the agreements are accepted. */
	public Map<String, Object> of(Application application) {
		Map<String, Object> facts = new LinkedHashMap<>(application.facts());
		facts.put("acceptsAgreements", application.agreedAt() != null);
		return facts;
	}

}
