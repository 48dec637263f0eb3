package org.ruzhu.money.fee.process;

import org.springframework.stereotype.Component;

import org.ruzhu.money.voucher.VoucherContent;
import org.ruzhu.money.voucher.VoucherDraft;

/** Says where to pay the certification fee. */
@Component
class SubmitFeeVoucherContent extends VoucherContent {

	SubmitFeeVoucherContent(VoucherDraft draft) {
		super(PayCertificationFeeProcess.SUBMIT_FEE_VOUCHER, draft);
	}

}
