package org.ruzhu.provider.account;

import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.platform.notice.Addressee;
import org.ruzhu.platform.notice.Addressees;
import org.ruzhu.provider.cases.Application;
import org.ruzhu.provider.cases.Applications;

/**
 * Notices about a case go to the account that opened it.
 */
@Component
class AccountAddressees implements Addressees {

	private final AccountRepository repository;

	private final Applications applications;

	AccountAddressees(AccountRepository repository, Applications applications) {
		this.repository = repository;
		this.applications = applications;
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Addressee> ofCase(String caseId) {
		Application application = this.applications.get(caseId);
		return this.repository.findById(application.providerId())
			.filter((account) -> !account.isLapsed())
			.map((account) -> new Addressee(account.id(), application.marketId(), account.email().orElseThrow(),
					application.fact("contactEmail"), application.fact("serviceEmail"), account.mobile().orElseThrow(),
					account.locale()));
	}

}
