package org.ruzhu.provider.enterprise.process;

import java.util.Optional;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.form.TaskContent;
import org.ruzhu.provider.cases.OnboardingCases;
import org.ruzhu.provider.enterprise.Verifications;

/** Says why the amount is asked for again. */
@Component
class ConfirmMicroTransferContent implements TaskContent {

	private final Verifications verifications;

	private final OnboardingCases cases;

	ConfirmMicroTransferContent(Verifications verifications, OnboardingCases cases) {
		this.verifications = verifications;
		this.cases = cases;
	}

	@Override
	public String taskKey() {
		return VerifyProcess.CONFIRM_MICRO_TRANSFER;
	}

	@Override
	public Optional<InvalidAnswerException> problem(String caseId) {
		return this.verifications.problem(this.cases.get(caseId).providerId())
			.map((problem) -> new InvalidAnswerException(VerifyProcess.AMOUNT, problem));
	}

}
