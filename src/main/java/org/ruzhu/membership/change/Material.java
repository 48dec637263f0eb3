package org.ruzhu.membership.change;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.ruzhu.provider.cases.Application;
import org.ruzhu.provider.cases.Applications;
import org.ruzhu.provider.enterprise.EnterpriseChanges;

/**
 * The joining material by field, whoever keeps it: what was verified of the enterprise,
 * and what its application states.
 */
@Component
class Material {

	private final EnterpriseChanges enterprises;

	private final Applications applications;

	Material(EnterpriseChanges enterprises, Applications applications) {
		this.enterprises = enterprises;
		this.applications = applications;
	}

	/** What stands in these fields; empty text where nothing does. */
	Map<String, String> of(Application application, List<String> fields) {
		Map<String, String> verified = this.enterprises.material(application.providerId());
		Map<String, String> material = new LinkedHashMap<>();
		fields.forEach((field) -> material.put(field,
				verified.containsKey(field) ? text(verified.get(field)) : application.fact(field)));
		return material;
	}

	private static String text(String value) {
		return (value == null) ? "" : value;
	}

	/**
	 * Holds what is to change against the register.
	 * @throws org.ruzhu.platform.form.InvalidAnswer at the field that cannot be accepted
	 */
	void check(Application application, Map<String, String> changed) {
		this.enterprises.check(application.providerId(), changed);
	}

	/**
	 * Writes a change where it belongs.
	 * @throws org.ruzhu.platform.form.InvalidAnswer at the field that cannot be accepted
	 */
	void apply(Application application, Map<String, String> changed) {
		Map<String, String> stated = new HashMap<>(changed);
		stated.keySet().removeAll(this.enterprises.material(application.providerId()).keySet());
		this.enterprises.apply(application.providerId(), changed);
		this.applications.state(application.id(), new HashMap<>(stated));
	}

}
