package org.ruzhu.joining.agreement.process;

/** The names of the model Sign. */
public final class SignProcess {

	public static final String RETURN_SIGNED_AGREEMENT = "UserTask_ReturnSignedAgreement";

	static final String SIGNED_AGREEMENT = "signedAgreement";

	static final String SIGNATURE = "signature";

	static final String REASON = "reason";

	private SignProcess() {
	}

}
