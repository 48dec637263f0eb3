package org.ruzhu.membership.contract.process;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

import org.ruzhu.joining.agreement.Acceptances;
import org.ruzhu.joining.agreement.AskedAgreement;
import org.ruzhu.membership.contract.ContractTerms;
import org.ruzhu.platform.form.Answers;
import org.ruzhu.platform.form.InvalidAnswerException;

/** Records whether the provider renews. It must sign all contracts, or none. */
@Component
class RenewContractListener implements TaskListener {

	private final ContractTerms terms;

	private final Acceptances acceptances;

	RenewContractListener(ContractTerms terms, Acceptances acceptances) {
		this.terms = terms;
		this.acceptances = acceptances;
	}

	@Override
	public void notify(DelegateTask task) {
		Answers answer = new Answers(task::getVariable, task::removeVariable);
		String caseId = task.getExecution().getProcessBusinessKey();
		switch (answer.text(RenewContractProcess.CONTRACT_DECISION)) {
			case "renew" -> sign(answer, caseId);
			case "end" -> this.terms.decline(caseId);
			default ->
				throw new InvalidAnswerException(RenewContractProcess.CONTRACT_DECISION, "contract.decision.none");
		}
	}

	private void sign(Answers answer, String caseId) {
		List<AskedAgreement> asked = this.acceptances.toRenew(caseId);
		if (!answer.list(RenewContractProcess.CONTRACTS_RENEWED)
			.containsAll(asked.stream().map(AskedAgreement::mark).toList())) {
			throw new InvalidAnswerException(RenewContractProcess.CONTRACTS_RENEWED, "contract.sign.all");
		}
		this.acceptances.record(caseId, asked);
		this.terms.sign(caseId, answer.text("signatory"));
	}

}
