package org.ruzhu.provider.enterprise.process;

import org.springframework.stereotype.Component;

import org.ruzhu.provider.enterprise.Enterprise;
import org.ruzhu.provider.enterprise.Enterprises;

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

	/**
	 * Whether the provider has said which enterprise it is, and nobody has looked at that
	 * yet.
	 */
	public boolean isToBeVerified(String providerId) {
		return this.enterprises.find(providerId).filter(Enterprise::isToBeVerified).isPresent();
	}

	/** Whether a person has yet to hold the enterprise's code against its licence. */
	public boolean isDoubtful(String providerId) {
		Enterprise enterprise = this.enterprises.get(providerId);
		return enterprise.doubt().isPresent() && enterprise.decision().isEmpty();
	}

}
