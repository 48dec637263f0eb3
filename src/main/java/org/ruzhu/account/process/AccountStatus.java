package org.ruzhu.account.process;

import org.ruzhu.account.Accounts;

import org.springframework.stereotype.Component;

/**
 * What the model's gateways ask about accounts.
 */
@Component("accountStatus")
public class AccountStatus {

	private final Accounts accounts;

	AccountStatus(Accounts accounts) {
		this.accounts = accounts;
	}

	/** Whether mailbox and mobile number are both confirmed. */
	public boolean isConfirmed(String providerId) {
		return this.accounts.get(providerId).isConfirmed();
	}

}
