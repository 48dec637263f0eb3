package org.ruzhu.deposit.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ruzhu.deposit.VoucherDetails;
import org.ruzhu.deposit.Vouchers;

import org.springframework.stereotype.Component;

/** Takes in the provider's transfer voucher. */
@Component
class SubmitTransferVoucherListener implements TaskListener {

	private final Vouchers vouchers;

	SubmitTransferVoucherListener(Vouchers vouchers) {
		this.vouchers = vouchers;
	}

	@Override
	public void notify(DelegateTask task) {
		Answer answer = new Answer(task);
		this.vouchers.submit(task.getExecution().getProcessBusinessKey(),
				new VoucherDetails(answer.text("companyName"), answer.text("accountId"), answer.text("postalAddress"),
						answer.text("recipientName"), answer.text("recipientPhone"),
						answer.isTicked("paidByCorporateAccount"), answer.optional("payerName"),
						answer.text("transferRoute"), answer.day("transferredOn"), answer.text("voucherScan"),
						answer.isTicked("requestsReceipt")));
	}

}
