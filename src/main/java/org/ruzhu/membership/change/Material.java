package org.ruzhu.membership.change;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;
import org.ruzhu.provider.enterprise.EnterpriseChanges;

/**
 * The joining material by field, from both sources: the verified data of the enterprise,
 * and what its application states.
 */
@Component
class Material {

	private final EnterpriseChanges enterprises;

	private final OnboardingCases cases;

	Material(EnterpriseChanges enterprises, OnboardingCases cases) {
		this.enterprises = enterprises;
		this.cases = cases;
	}

	/** The current values of these fields; an empty text if a field has none. */
	Map<String, String> of(OnboardingCase theCase, Collection<String> fields) {
		Map<String, String> verified = this.enterprises.material(theCase.providerId());
		Map<String, String> material = new LinkedHashMap<>();
		fields.forEach((field) -> material.put(field,
				verified.containsKey(field) ? text(verified.get(field)) : theCase.fact(field)));
		return material;
	}

	private static String text(String value) {
		return (value == null) ? "" : value;
	}

	/**
	 * Checks new values against the rules of the enterprise's data.
	 * @throws org.ruzhu.platform.form.InvalidAnswerException for the field that cannot be
	 * accepted
	 */
	void check(OnboardingCase theCase, Map<String, String> changed) {
		this.enterprises.check(theCase.providerId(), changed);
	}

	/**
	 * Saves new values in the enterprise's data or the application.
	 * @throws org.ruzhu.platform.form.InvalidAnswerException for the field that cannot be
	 * accepted
	 */
	void apply(OnboardingCase theCase, Map<String, String> changed) {
		Map<String, String> stated = new HashMap<>(changed);
		stated.keySet().removeAll(this.enterprises.material(theCase.providerId()).keySet());
		this.enterprises.apply(theCase.providerId(), changed);
		this.cases.state(theCase.id(), new HashMap<>(stated));
	}

}
