package org.ruzhu.money.deposit.web;

import java.util.Optional;

import org.springframework.stereotype.Component;

import org.ruzhu.money.deposit.ExcessReturn;
import org.ruzhu.money.deposit.ExcessReturns;

/** What the page of the deposit says about an excess. */
@Component("excess")
class ExcessPage {

	private static final int SHOWN = 4;

	private final ExcessReturns returns;

	ExcessPage(ExcessReturns returns) {
		this.returns = returns;
	}

	/** How much the provider can ask for now, in fen. */
	public long returnableFen(String caseId) {
		return this.returns.returnableFen(caseId);
	}

	/** The latest request. */
	public Optional<ExcessReturn> latest(String caseId) {
		return this.returns.latest(caseId);
	}

	/** The name of the payee and the last four digits of its account. */
	public String account(String caseId) {
		String number = this.returns.payee(caseId).bankAccount();
		return this.returns.payee(caseId).legalName() + " ·····"
				+ number.substring(Math.max(0, number.length() - SHOWN));
	}

}
