package org.ruzhu.provider.account.process;

import java.util.Optional;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.form.TaskContent;
import org.ruzhu.provider.account.Accounts;
import org.ruzhu.provider.cases.OnboardingCases;

/** Shows why the code is requested again. */
@Component
class ConfirmMobileContent implements TaskContent {

	private final Accounts accounts;

	private final OnboardingCases cases;

	ConfirmMobileContent(Accounts accounts, OnboardingCases cases) {
		this.accounts = accounts;
		this.cases = cases;
	}

	@Override
	public String taskKey() {
		return RegisterProcess.CONFIRM_MOBILE;
	}

	@Override
	public Optional<InvalidAnswerException> problem(String caseId) {
		return this.accounts.get(this.cases.get(caseId).providerId())
			.lastProblem()
			.map((problem) -> new InvalidAnswerException(RegisterProcess.CODE, problem));
	}

}
