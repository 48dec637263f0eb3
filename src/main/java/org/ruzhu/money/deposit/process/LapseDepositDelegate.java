package org.ruzhu.money.deposit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.money.deposit.DepositLapse;

/** The application lapses because the deposit was not paid in time. */
@Component
class LapseDepositDelegate implements JavaDelegate {

	private final DepositLapse lapse;

	LapseDepositDelegate(DepositLapse lapse) {
		this.lapse = lapse;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.lapse.lapse(execution.getProcessBusinessKey());
	}

}
