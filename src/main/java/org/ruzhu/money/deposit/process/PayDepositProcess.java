package org.ruzhu.money.deposit.process;

/** The names of the models PayDeposit and ResolveTransfer that Java uses. */
public final class PayDepositProcess {

	public static final String SUBMIT_TRANSFER_VOUCHER = "UserTask_SubmitTransferVoucher";

	/** Whether something is still owed; read by the model's gateways. */
	static final String DEPOSIT_OWED = "depositOwed";

	/** The start of the current payment term; read by the model's timers. */
	static final String DEPOSIT_DUE_SINCE = "depositDueSince";

	private PayDepositProcess() {
	}

}
