package org.ruzhu.provider.account.process;

import java.util.Optional;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.form.InvalidAnswer;
import org.ruzhu.platform.form.TaskContent;
import org.ruzhu.provider.account.Accounts;
import org.ruzhu.provider.cases.Applications;

/** Says why the code is asked for again. */
@Component
class ConfirmMobileContent implements TaskContent {

	private final Accounts accounts;

	private final Applications applications;

	ConfirmMobileContent(Accounts accounts, Applications applications) {
		this.accounts = accounts;
		this.applications = applications;
	}

	@Override
	public String taskKey() {
		return AccountProcess.CONFIRM_MOBILE;
	}

	@Override
	public Optional<InvalidAnswer> problem(String caseId) {
		return this.accounts.get(this.applications.get(caseId).providerId())
			.lastProblem()
			.map((problem) -> new InvalidAnswer(AccountProcess.CODE, problem));
	}

}
