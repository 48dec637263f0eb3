package org.ruzhu.money.deposit;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.bank.Bank;
import org.ruzhu.provider.cases.OnboardingCases;
import org.ruzhu.provider.enterprise.Enterprise;
import org.ruzhu.provider.enterprise.Enterprises;

/** The verified accounts of enterprises, which money goes back to. */
@Component
class VerifiedAccounts {

	private final OnboardingCases cases;

	private final Enterprises enterprises;

	private final Bank bank;

	VerifiedAccounts(OnboardingCases cases, Enterprises enterprises, Bank bank) {
		this.cases = cases;
		this.enterprises = enterprises;
		this.bank = bank;
	}

	/** Whose account it is. */
	Enterprise payee(String caseId) {
		return this.enterprises.get(this.cases.get(caseId).providerId());
	}

	/**
	 * Has the bank pay, once for each key. It is asked first whether it has paid: it may
	 * have done so without our hearing of it.
	 * @param fen how much, in fen, CNY
	 * @param purpose what the transfer says it is for
	 */
	void pay(String key, String caseId, long fen, String purpose) {
		if (this.bank.find(key).isEmpty()) {
			Enterprise payee = payee(caseId);
			this.bank.transfer(key, payee.legalName(), payee.bankAccount(), fen, purpose);
		}
	}

}
