package org.ruzhu.enterprise.process;

import org.ruzhu.enterprise.Enterprises;

import org.springframework.stereotype.Component;

/** What the model's gateways ask about enterprises. */
@Component("enterpriseStatus")
public class EnterpriseStatus {

	private final Enterprises enterprises;

	EnterpriseStatus(Enterprises enterprises) {
		this.enterprises = enterprises;
	}

	/** Whether the provider's enterprise is proven, and not barred. */
	public boolean isVerified(String providerId) {
		return this.enterprises.isVerified(providerId);
	}

}
