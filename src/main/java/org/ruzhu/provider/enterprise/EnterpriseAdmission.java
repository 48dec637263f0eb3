package org.ruzhu.provider.enterprise;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.ruzhu.provider.cases.Admission;
import org.ruzhu.provider.cases.FactSource;

/** What a case has to know of the enterprise behind it. */
@Component
class EnterpriseAdmission implements Admission, FactSource {

	private final Enterprises enterprises;

	EnterpriseAdmission(Enterprises enterprises) {
		this.enterprises = enterprises;
	}

	@Override
	public boolean isBarred(String providerId) {
		return this.enterprises.find(providerId).filter(Enterprise::isSealed).isPresent();
	}

	/** What was verified; only enterprises are verified. */
	@Override
	public Map<String, Object> factsOf(String providerId) {
		Map<String, Object> facts = new LinkedHashMap<>();
		this.enterprises.find(providerId).ifPresent((enterprise) -> {
			facts.put("entityType", "ENTERPRISE");
			facts.put("realNameVerified", enterprise.isVerified());
			facts.put("registeredCapital", enterprise.registeredCapital());
			facts.put("licenceIssuedOn", enterprise.licenceIssuedOn());
		});
		return facts;
	}

}
