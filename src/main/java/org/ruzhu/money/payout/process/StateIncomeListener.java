package org.ruzhu.money.payout.process;

import java.util.Collection;
import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

import org.ruzhu.money.payout.Payouts;

/** Records which categories have income. */
@Component
class StateIncomeListener implements TaskListener {

	private final Payouts payouts;

	StateIncomeListener(Payouts payouts) {
		this.payouts = payouts;
	}

	@Override
	public void notify(DelegateTask task) {
		List<String> categories = (task
			.getVariable(OpenPayoutProcess.INCOME_CATEGORIES) instanceof Collection<?> chosen)
					? chosen.stream().map(Object::toString).distinct().toList() : List.of();
		this.payouts.state(task.getExecution().getProcessBusinessKey(), categories);
	}

}
