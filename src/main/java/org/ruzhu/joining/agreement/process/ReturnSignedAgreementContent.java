package org.ruzhu.joining.agreement.process;

import java.util.Optional;

import org.springframework.stereotype.Component;

import org.ruzhu.joining.agreement.Agreement;
import org.ruzhu.joining.agreement.Agreements;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.form.TaskContent;

/** Shows why a signed copy was rejected, when it is requested again. */
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
	public Optional<InvalidAnswerException> problem(String caseId) {
		return this.agreements.find(caseId)
			.map(Agreement::rejection)
			.map((reason) -> new InvalidAnswerException(SignProcess.SIGNED_AGREEMENT, "agreement.rejected", reason));
	}

}
