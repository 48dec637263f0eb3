package org.ruzhu.account;

import java.util.Optional;

import org.ruzhu.application.Application;
import org.ruzhu.application.Applications;
import org.ruzhu.notice.Addressee;
import org.ruzhu.notice.Addressees;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

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
