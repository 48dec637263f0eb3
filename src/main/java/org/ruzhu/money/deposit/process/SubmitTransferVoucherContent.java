package org.ruzhu.money.deposit.process;

import org.springframework.stereotype.Component;

import org.ruzhu.money.voucher.VoucherContent;
import org.ruzhu.money.voucher.VoucherDraft;

/** Says where to pay the deposit. */
@Component
class SubmitTransferVoucherContent extends VoucherContent {

	SubmitTransferVoucherContent(VoucherDraft draft) {
		super(PayDepositProcess.SUBMIT_TRANSFER_VOUCHER, draft);
	}

}
