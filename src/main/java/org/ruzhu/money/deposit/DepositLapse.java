package org.ruzhu.money.deposit;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.provider.account.Accounts;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;

/** Ends an application whose deposit was not paid in time. */
@Service
public class DepositLapse {

	private final OnboardingCases cases;

	private final Accounts accounts;

	private final MessageSource messages;

	DepositLapse(OnboardingCases cases, Accounts accounts, MessageSource messages) {
		this.cases = cases;
		this.accounts = accounts;
		this.messages = messages;
	}

	/**
	 * Lets the application lapse, with the reason in the provider's language. A member
	 * stays a member: only its approved addition of categories lapses, if there is one.
	 */
	@Transactional
	public void lapse(String caseId) {
		OnboardingCase theCase = this.cases.get(caseId);
		if (theCase.state().isJoining() || theCase.isAdditionApproved()) {
			this.cases.lapse(caseId, this.messages.getMessage("deposit.lapse.reason", null,
					this.accounts.get(theCase.providerId()).locale()));
		}
	}

}
