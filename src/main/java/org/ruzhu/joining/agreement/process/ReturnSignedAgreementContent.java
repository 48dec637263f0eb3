package org.ruzhu.joining.agreement.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.ruzhu.joining.agreement.Agreement;
import org.ruzhu.joining.agreement.Agreements;
import org.ruzhu.joining.agreement.Readings;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.form.Reading;
import org.ruzhu.platform.form.TaskContent;

/** Shows all that is to be signed, and why a signed copy was rejected. */
@Component
class ReturnSignedAgreementContent implements TaskContent {

	private final Agreements agreements;

	private final Readings readings;

	ReturnSignedAgreementContent(Agreements agreements, Readings readings) {
		this.agreements = agreements;
		this.readings = readings;
	}

	@Override
	public String taskKey() {
		return SignProcess.RETURN_SIGNED_AGREEMENT;
	}

	@Override
	public Map<String, List<Reading>> readings(String caseId) {
		return Map.of(SignProcess.SIGNED_AGREEMENT, this.readings.ofPaper(caseId));
	}

	@Override
	public Optional<InvalidAnswerException> problem(String caseId) {
		return this.agreements.find(caseId)
			.map(Agreement::rejection)
			.map((reason) -> new InvalidAnswerException(SignProcess.SIGNED_AGREEMENT, "agreement.rejected", reason));
	}

}
