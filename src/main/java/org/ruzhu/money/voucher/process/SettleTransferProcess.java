package org.ruzhu.money.voucher.process;

/** The names of the model SettleTransfer. */
final class SettleTransferProcess {

	static final String CONFIRM_DEPOSIT = "UserTask_ConfirmDeposit";

	private SettleTransferProcess() {
	}

}
