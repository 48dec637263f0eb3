package org.ruzhu.joining.agreement.process;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.ruzhu.joining.agreement.OnlineContracts;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.text.PlainText;

/**
 * Records the provider's signature under every contract of the market. A text that is no
 * longer in force is not signed; the contract is filled in anew.
 */
@Component
class SignContractsListener implements TaskListener {

	private final OnlineContracts contracts;

	SignContractsListener(OnlineContracts contracts) {
		this.contracts = contracts;
	}

	@Override
	public void notify(DelegateTask task) {
		String caseId = task.getExecution().getProcessBusinessKey();
		List<String> renewed = this.contracts.renew(caseId);
		if (!renewed.isEmpty()) {
			throw new InvalidAnswerException(SignOnlineProcess.CONTRACTS_ACCEPTED, "agreement.changed",
					names(caseId, renewed));
		}
		String signatory = PlainText.line(Objects.toString(task.getVariable(SignOnlineProcess.SIGNATORY), ""));
		this.contracts.sign(caseId, accepted(task), signatory);
	}

	private String names(String caseId, List<String> ids) {
		return this.contracts.toSign(caseId)
			.stream()
			.filter((contract) -> ids.contains(contract.id()))
			.map((contract) -> contract.name().in(LocaleContextHolder.getLocale()))
			.collect(Collectors.joining(" "));
	}

	private static List<String> accepted(DelegateTask task) {
		return (task.getVariable(SignOnlineProcess.CONTRACTS_ACCEPTED) instanceof Collection<?> ids)
				? ids.stream().map(Object::toString).toList() : List.of();
	}

}
