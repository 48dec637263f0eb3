package org.ruzhu.joining.agreement.process;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

import org.ruzhu.joining.agreement.OnlineContracts;
import org.ruzhu.platform.text.PlainText;

/** Records the provider's signature under every contract of the market. */
@Component
class SignContractsListener implements TaskListener {

	private final OnlineContracts contracts;

	SignContractsListener(OnlineContracts contracts) {
		this.contracts = contracts;
	}

	@Override
	public void notify(DelegateTask task) {
		String signatory = PlainText.line(Objects.toString(task.getVariable(SignOnlineProcess.SIGNATORY), ""));
		this.contracts.sign(task.getExecution().getProcessBusinessKey(), accepted(task), signatory);
	}

	private static List<String> accepted(DelegateTask task) {
		return (task.getVariable(SignOnlineProcess.CONTRACTS_ACCEPTED) instanceof Collection<?> ids)
				? ids.stream().map(Object::toString).toList() : List.of();
	}

}
