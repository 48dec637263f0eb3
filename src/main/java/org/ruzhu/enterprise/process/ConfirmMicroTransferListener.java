package org.ruzhu.enterprise.process;

import java.math.BigDecimal;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ruzhu.bounds.Numbers;
import org.ruzhu.enterprise.Verifications;
import org.ruzhu.form.InvalidAnswer;

import org.springframework.stereotype.Component;

/** Takes the amount of the small transfer; a wrong one is a try that counts. */
@Component
class ConfirmMicroTransferListener implements TaskListener {

	private static final String YUAN = "\\d{1,12}(\\.\\d{1,2})?";

	private final Verifications verifications;

	ConfirmMicroTransferListener(Verifications verifications) {
		this.verifications = verifications;
	}

	@Override
	public void notify(DelegateTask task) {
		BigDecimal yuan = yuan(task.getVariable(EnterpriseProcess.AMOUNT));
		task.setVariable(EnterpriseProcess.MICRO_TRANSFER,
				this.verifications.tryAmount(EnterpriseProcess.providerOf(task), yuan).value());
	}

	private static BigDecimal yuan(Object amount) {
		if (amount instanceof String text && text.strip().matches(YUAN)) {
			return Numbers.read(text.strip());
		}
		throw new InvalidAnswer(EnterpriseProcess.AMOUNT, "enterprise.amount.invalid");
	}

}
