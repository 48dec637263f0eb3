package org.ruzhu.money.deposit;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.bank.Bank;
import org.ruzhu.provider.cases.OnboardingCases;
import org.ruzhu.provider.enterprise.Enterprise;
import org.ruzhu.provider.enterprise.Enterprises;

/** Pays money back to the verified bank accounts of enterprises. */
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

	/** The enterprise that owns the account. */
	Enterprise payee(String caseId) {
		return this.enterprises.get(this.cases.get(caseId).providerId());
	}

	/**
	 * Asks the bank to pay. Idempotent per key: the bank is asked first whether it has
	 * already paid, since its answer may have been lost.
	 * @param fen the amount, in fen, CNY
	 * @param purpose the purpose on the transfer
	 */
	void pay(String key, String caseId, long fen, String purpose) {
		if (this.bank.find(key).isEmpty()) {
			Enterprise payee = payee(caseId);
			this.bank.transfer(key, payee.legalName(), payee.bankAccount(), fen, purpose);
		}
	}

}
