package org.ruzhu.money.voucher.process;

/** The names of the model ResolveTransfer. */
final class ResolveTransferProcess {

	static final String CONFIRM_DEPOSIT = "UserTask_ConfirmDeposit";

	private ResolveTransferProcess() {
	}

}
