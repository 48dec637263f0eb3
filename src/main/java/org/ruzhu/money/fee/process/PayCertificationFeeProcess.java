package org.ruzhu.money.fee.process;

/** The names of the model PayCertificationFee that Java uses. */
final class PayCertificationFeeProcess {

	static final String SUBMIT_FEE_VOUCHER = "UserTask_SubmitFeeVoucher";

	static final String CONFIRM_FEE = "UserTask_ConfirmFee";

	/** Whether something is still owed; read by the model's gateways. */
	static final String FEE_OWED = "feeOwed";

	private PayCertificationFeeProcess() {
	}

}
