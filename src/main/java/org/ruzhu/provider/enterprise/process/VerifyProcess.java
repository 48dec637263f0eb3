package org.ruzhu.provider.enterprise.process;

import org.camunda.bpm.engine.delegate.VariableScope;

import static org.ruzhu.platform.engine.CaseVariables.PROVIDER_ID;

/** The names of the model Verify. */
final class VerifyProcess {

	static final String IDENTIFY_ENTERPRISE = "UserTask_IdentifyEnterprise";

	static final String LICENCE_SCAN = "licenceScan";

	static final String CONFIRM_MICRO_TRANSFER = "UserTask_ConfirmMicroTransfer";

	static final String ENTERPRISE_REFUSED = "enterprise-refused";

	static final String AMOUNT = "amount";

	static final String MICRO_TRANSFER = "microTransfer";

	static final String VERIFICATION_DECISION = "verificationDecision";

	static final String REASON = "reason";

	private VerifyProcess() {
	}

	static String providerOf(VariableScope scope) {
		return (String) scope.getVariable(PROVIDER_ID);
	}

}
