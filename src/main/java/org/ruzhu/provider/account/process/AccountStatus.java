package org.ruzhu.provider.account.process;

import java.util.Date;

import org.springframework.stereotype.Component;

import org.ruzhu.provider.account.Accounts;

/** Tells the models the state of accounts. */
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

	/** When the account was opened; its time to be confirmed counts from this moment. */
	public Date openedAt(String providerId) {
		return Date.from(this.accounts.get(providerId).openedAt());
	}

}
