package org.ruzhu.joining.agreement.process;

/** The names of the model AcceptAgreement, and of what forms ask for acceptances. */
final class AcceptAgreementProcess {

	static final String ACCEPT_AGREEMENT = "UserTask_AcceptAgreement";

	static final String ACCEPTED = "agreementAccepted";

	/** The box of the last task of the model Apply. */
	static final String AGREEMENTS_ACCEPTED = "agreementsAccepted";

	static final String SUBMISSION = "submission";

	/** What a tick carries, by the name that the forms have for it. */
	static final String AGREEMENTS_SHOWN = "agreementsShown";

	private AcceptAgreementProcess() {
	}

}
