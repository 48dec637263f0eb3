package org.ruzhu.money.fee.process;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.money.deposit.Deposits;
import org.ruzhu.money.fee.Fees;
import org.ruzhu.money.voucher.Findings;
import org.ruzhu.money.voucher.TransferTask;
import org.ruzhu.money.voucher.VoucherDraft;
import org.ruzhu.money.voucher.Vouchers;
import org.ruzhu.platform.form.Answers;
import org.ruzhu.platform.panel.BesideTask;

import static org.ruzhu.platform.engine.OnCase.setOnCase;

/** The glue of the model PayCertificationFee, in the order of its diagram. */
@Configuration(proxyBeanMethods = false)
class PayCertificationFeeDelegates {

	/** Cancels the owed fee when the payment step ends before it is paid. */
	@Bean
	ExecutionListener releaseFeeListener(Fees fees) {
		return (execution) -> fees.release("fee-release:" + execution.getProcessInstanceId(),
				execution.getProcessBusinessKey());
	}

	/** Sets what is owed: the fee of the market's data. */
	@Bean
	JavaDelegate assessFeeDelegate(Fees fees) {
		return (execution) -> {
			String key = "fee:" + execution.getProcessInstanceId();
			long owed = fees.assess(key, execution.getProcessBusinessKey()).owedFen();
			execution.setVariable(PayCertificationFeeProcess.FEE_OWED, owed > 0);
		};
	}

	/** Records the provider's voucher for a fee. */
	@Bean
	TaskListener submitFeeVoucherListener(VoucherDraft draft) {
		return (task) -> draft.submit(task.getExecution().getProcessBusinessKey(),
				new Answers(task::getVariable, task::removeVariable));
	}

	/** Records whether finance found the fee on the bank statement. */
	@Bean
	TaskListener confirmFeeListener(Vouchers vouchers) {
		return (task) -> new Findings(task.getExecution().getProcessBusinessKey(),
				new Answers(task::getVariable, task::removeVariable))
			.record(vouchers);
	}

	@Bean
	TransferTask confirmFeeTask() {
		return new TransferTask(PayCertificationFeeProcess.CONFIRM_FEE);
	}

	/** Books the confirmed payment as the market's income. */
	@Bean
	JavaDelegate bookFeeDelegate(Deposits deposits, Fees fees) {
		return setOnCase(PayCertificationFeeProcess.FEE_OWED, (caseId) -> {
			deposits.bookConfirmed(caseId);
			return fees.balance(caseId).owedFen() > 0;
		});
	}

	/** Shows beside the voucher task that the fee can also be paid online. */
	@Bean
	BesideTask besideSubmitFeeVoucher() {
		return new BesideTask(PayCertificationFeeProcess.SUBMIT_FEE_VOUCHER, "fee/beside-voucher");
	}

}
