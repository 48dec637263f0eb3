package org.ruzhu.joining.agreement.process;

/** The names of the model SignOnline. */
final class SignOnlineProcess {

	static final String SIGN_CONTRACTS = "UserTask_SignContracts";

	static final String CONTRACTS_ACCEPTED = "contractsAccepted";

	static final String SIGNATORY = "signatory";

	private SignOnlineProcess() {
	}

}
