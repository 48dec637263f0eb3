package org.ruzhu.membership.contract.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.contract.ContractTerms;
import org.ruzhu.platform.form.Answers;
import org.ruzhu.platform.form.InvalidAnswerException;

/** Records whether the provider renews. It must sign all contracts, or none. */
@Component
class RenewContractListener implements TaskListener {

	private static final String SIGNED = "contractsRenewed";

	private final ContractTerms terms;

	private final RenewContractContent content;

	RenewContractListener(ContractTerms terms, RenewContractContent content) {
		this.terms = terms;
		this.content = content;
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
		int all = this.content.lists(caseId).values().iterator().next().size();
		if (answer.list(SIGNED).stream().distinct().count() < all) {
			throw new InvalidAnswerException(SIGNED, "contract.sign.all");
		}
		this.terms.sign(caseId, answer.text("signatory"));
	}

}
