package org.ruzhu.money.deposit.process;

import java.time.Clock;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.money.deposit.DepositLapse;
import org.ruzhu.money.deposit.Deposits;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.panel.BesideTask;

import static org.ruzhu.platform.engine.OnCase.onCase;
import static org.ruzhu.platform.engine.OnCase.setNow;
import static org.ruzhu.platform.engine.OnCase.setOnCase;

/** The glue of the model PayDeposit, in the order of its diagram. */
@Configuration(proxyBeanMethods = false)
class PayDepositDelegates {

	/** Cancels what is owed when the payment step ends before everything is paid. */
	@Bean
	ExecutionListener releaseDepositListener(Deposits deposits) {
		return (execution) -> deposits.release("release:" + execution.getProcessInstanceId(),
				execution.getProcessBusinessKey());
	}

	/** Starts a payment term: reminders and the lapse are timed from this moment. */
	@Bean
	JavaDelegate startDepositTermDelegate(Clock clock) {
		return setNow(PayDepositProcess.DEPOSIT_DUE_SINCE, clock);
	}

	/** Lets the application lapse because the deposit was not paid in time. */
	@Bean
	JavaDelegate lapseDepositDelegate(DepositLapse lapse) {
		return onCase(lapse::lapse);
	}

	/** Records that the provider is reminded. The notice itself is sent by the model. */
	@Bean
	JavaDelegate remindDepositDelegate(AuditLog audit) {
		return onCase((caseId) -> audit.record(caseId, "deposit-reminded", null));
	}

	/** Books the confirmed payment and issues its receipt. */
	@Bean
	JavaDelegate bookDepositDelegate(Deposits deposits) {
		return setOnCase(PayDepositProcess.DEPOSIT_OWED, (caseId) -> deposits.bookConfirmed(caseId).owedFen() > 0);
	}

	/** Shows beside the voucher task that the deposit can also be paid online. */
	@Bean
	BesideTask besideSubmitTransferVoucher() {
		return new BesideTask(PayDepositProcess.SUBMIT_TRANSFER_VOUCHER, "deposit/beside-voucher");
	}

}
