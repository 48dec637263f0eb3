package org.ruzhu.provider.enterprise.process;

import java.util.Optional;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.form.InvalidAnswer;
import org.ruzhu.platform.form.TaskContent;
import org.ruzhu.provider.cases.Applications;
import org.ruzhu.provider.enterprise.Verifications;

/** Says why the amount is asked for again. */
@Component
class ConfirmMicroTransferContent implements TaskContent {

	private final Verifications verifications;

	private final Applications applications;

	ConfirmMicroTransferContent(Verifications verifications, Applications applications) {
		this.verifications = verifications;
		this.applications = applications;
	}

	@Override
	public String taskKey() {
		return EnterpriseProcess.CONFIRM_MICRO_TRANSFER;
	}

	@Override
	public Optional<InvalidAnswer> problem(String caseId) {
		return this.verifications.problem(this.applications.get(caseId).providerId())
			.map((problem) -> new InvalidAnswer(EnterpriseProcess.AMOUNT, problem));
	}

}
