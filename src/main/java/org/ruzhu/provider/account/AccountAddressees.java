package org.ruzhu.provider.account;

import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.platform.notice.Addressee;
import org.ruzhu.platform.notice.Addressees;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;

/** Addresses notices about a case to the account that opened it. */
@Component
class AccountAddressees implements Addressees {

	private final AccountRepository repository;

	private final OnboardingCases cases;

	AccountAddressees(AccountRepository repository, OnboardingCases cases) {
		this.repository = repository;
		this.cases = cases;
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Addressee> ofCase(String caseId) {
		OnboardingCase theCase = this.cases.get(caseId);
		return this.repository.findById(theCase.providerId())
			.filter((account) -> !account.isLapsed())
			.map((account) -> new Addressee(account.id(), theCase.marketId(), account.email().orElseThrow(),
					theCase.fact("contactEmail"), theCase.fact("serviceEmail"), account.mobile().orElseThrow(),
					account.locale()));
	}

}
