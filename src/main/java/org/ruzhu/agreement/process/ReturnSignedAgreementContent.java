package org.ruzhu.agreement.process;

import java.util.Optional;

import org.ruzhu.agreement.Agreement;
import org.ruzhu.agreement.Agreements;
import org.ruzhu.form.InvalidAnswer;
import org.ruzhu.form.TaskContent;

import org.springframework.stereotype.Component;

/** Says why a signed copy was not accepted, when it is asked for again. */
@Component
class ReturnSignedAgreementContent implements TaskContent {

	private final Agreements agreements;

	ReturnSignedAgreementContent(Agreements agreements) {
		this.agreements = agreements;
	}

	@Override
	public String taskKey() {
		return SignProcess.RETURN_SIGNED_AGREEMENT;
	}

	@Override
	public Optional<InvalidAnswer> problem(String caseId) {
		return this.agreements.find(caseId)
			.map(Agreement::rejection)
			.map((reason) -> new InvalidAnswer(SignProcess.SIGNED_AGREEMENT, "agreement.rejected", reason));
	}

}
