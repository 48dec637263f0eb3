package org.ruzhu.application;

import java.util.LinkedHashMap;
import java.util.Map;

import org.ruzhu.enterprise.Enterprises;

import org.springframework.stereotype.Component;

/** The facts a market's eligibility table asks for, wherever they are kept. */
@Component
public class EligibilityFacts {

	private final Enterprises enterprises;

	EligibilityFacts(Enterprises enterprises) {
		this.enterprises = enterprises;
	}

	/**
	 * What the provider stated, whether the agreements are accepted, and what was
	 * verified of the enterprise; only enterprises are verified.
	 */
	public Map<String, Object> of(Application application) {
		Map<String, Object> facts = new LinkedHashMap<>(application.facts());
		facts.put("agreementsAccepted", application.agreedAt() != null);
		this.enterprises.find(application.providerId()).ifPresent((enterprise) -> {
			facts.put("entityType", "ENTERPRISE");
			facts.put("realNameVerified", enterprise.isVerified());
			facts.put("registeredCapital", enterprise.registeredCapital());
			facts.put("licenceIssuedOn", enterprise.licenceIssuedOn());
		});
		return facts;
	}

}
