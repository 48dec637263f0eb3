package org.ruzhu.money.deposit;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.provider.account.Accounts;
import org.ruzhu.provider.cases.Application;
import org.ruzhu.provider.cases.Applications;

/** Ends an application whose deposit was not paid in time. */
@Service
public class DepositLapse {

	private final Applications applications;

	private final Accounts accounts;

	private final MessageSource messages;

	DepositLapse(Applications applications, Accounts accounts, MessageSource messages) {
		this.applications = applications;
		this.accounts = accounts;
		this.messages = messages;
	}

	/**
	 * Lets the application lapse, with the reason in the provider's language. A member
	 * stays one: only what it wanted the deposit for has lapsed, as the categories it was
	 * adding.
	 */
	@Transactional
	public void lapse(String caseId) {
		Application application = this.applications.get(caseId);
		if (application.state().isJoining() || application.isAdditionApproved()) {
			this.applications.lapse(caseId, this.messages.getMessage("deposit.lapse.reason", null,
					this.accounts.get(application.providerId()).locale()));
		}
	}

}
