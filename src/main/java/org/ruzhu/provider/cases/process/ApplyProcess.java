package org.ruzhu.provider.cases.process;

/** The names of the model Apply. */
final class ApplyProcess {

	static final String CHOOSE_CATEGORIES = "UserTask_ChooseCategories";

	static final String STATE_FACTS = "UserTask_StateFacts";

	static final String UPLOAD_EVIDENCE = "UserTask_UploadEvidence";

	static final String ACCEPT_AGREEMENTS = "UserTask_AcceptAgreements";

	static final String CATEGORIES = "categories";

	static final String SUBMISSION = "submission";

	static final String AGREEMENTS_ACCEPTED = "agreementsAccepted";

	static final String ELIGIBLE = "eligible";

	private ApplyProcess() {
	}

}
