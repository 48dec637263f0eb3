package org.ruzhu.provider.cases.process;

/** The names of the model AcceptAgreement. */
final class AcceptAgreementProcess {

	static final String ACCEPT_AGREEMENT = "UserTask_AcceptAgreement";

	static final String ACCEPTED = "agreementAccepted";

	private AcceptAgreementProcess() {
	}

}
