package org.ruzhu.money.deposit.process;

/** The names of the models PayDeposit and ResolveTransfer that Java uses. */
public final class PayDepositProcess {

	public static final String SUBMIT_TRANSFER_VOUCHER = "UserTask_SubmitTransferVoucher";

	/** Whether something is still owed; the model's gateways ask. */
	static final String DEPOSIT_OWED = "depositOwed";

	/** The moment the running term of payment counts from; the model's timers ask. */
	static final String DEPOSIT_DUE_SINCE = "depositDueSince";

	private PayDepositProcess() {
	}

}
