package org.ruzhu.provider.cases.process;

/** The names of the model Apply. */
public final class ApplyProcess {

	public static final String CHOOSE_CATEGORIES = "UserTask_ChooseCategories";

	public static final String STATE_FACTS = "UserTask_StateFacts";

	static final String UPLOAD_EVIDENCE = "UserTask_UploadEvidence";

	public static final String ACCEPT_AGREEMENTS = "UserTask_AcceptAgreements";

	public static final String CATEGORIES = "categories";

	public static final String MODE = "mode";

	/** The modes to choose between; none where there is no choice. */
	static final String MODES = "modes";

	static final String ELIGIBLE = "eligible";

	private ApplyProcess() {
	}

}
