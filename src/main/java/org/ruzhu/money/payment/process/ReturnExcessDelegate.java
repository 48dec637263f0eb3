package org.ruzhu.money.payment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.money.payment.Returns;

/** Gives an excess back the way it came, exactly once. */
@Component
class ReturnExcessDelegate implements JavaDelegate {

	private final Returns returns;

	ReturnExcessDelegate(Returns returns) {
		this.returns = returns;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Returns.Outcome outcome = this.returns.giveBack(SettlePaymentProcess.paymentId(execution));
		execution.setVariable(SettlePaymentProcess.RETURNED, outcome == Returns.Outcome.RETURNED);
		execution.setVariable(SettlePaymentProcess.UNDER_WAY, outcome == Returns.Outcome.UNDER_WAY);
	}

}
