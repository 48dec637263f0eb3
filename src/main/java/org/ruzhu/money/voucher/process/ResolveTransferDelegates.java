package org.ruzhu.money.voucher.process;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.money.voucher.Findings;
import org.ruzhu.money.voucher.TransferTask;
import org.ruzhu.money.voucher.VoucherDraft;
import org.ruzhu.money.voucher.Vouchers;
import org.ruzhu.platform.form.Answers;

import static org.ruzhu.platform.engine.OnCase.onCase;

/** The glue of the model ResolveTransfer, in the order of its diagram. */
@Configuration(proxyBeanMethods = false)
class ResolveTransferDelegates {

	/** Records what finance found on the bank statement. */
	@Bean
	TaskListener confirmDepositListener(Vouchers vouchers) {
		return (task) -> new Findings(task.getExecution().getProcessBusinessKey(),
				new Answers(task::getVariable, task::removeVariable))
			.record(vouchers);
	}

	@Bean
	TransferTask confirmDepositTask() {
		return new TransferTask(ResolveTransferProcess.CONFIRM_DEPOSIT);
	}

	/** Records the provider's transfer voucher. */
	@Bean
	TaskListener submitTransferVoucherListener(VoucherDraft draft) {
		return (task) -> draft.submit(task.getExecution().getProcessBusinessKey(),
				new Answers(task::getVariable, task::removeVariable));
	}

	/** Returns a voucher that finance could not confirm to the provider. */
	@Bean
	JavaDelegate returnVoucherDelegate(Vouchers vouchers) {
		return onCase(vouchers::giveBack);
	}

	/** Closes a voucher whose money never arrived, because its journey is over. */
	@Bean
	JavaDelegate closeVoucherDelegate(Vouchers vouchers) {
		return onCase(vouchers::close);
	}

}
