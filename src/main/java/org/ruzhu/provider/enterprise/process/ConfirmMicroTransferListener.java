package org.ruzhu.provider.enterprise.process;

import java.math.BigDecimal;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.bounds.Numbers;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.provider.enterprise.Verifications;

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
		BigDecimal yuan = yuan(task.getVariable(VerifyProcess.AMOUNT));
		task.setVariable(VerifyProcess.MICRO_TRANSFER,
				this.verifications.tryAmount(VerifyProcess.providerOf(task), yuan).value());
	}

	private static BigDecimal yuan(Object amount) {
		if (amount instanceof String text && text.strip().matches(YUAN)) {
			return Numbers.read(text.strip());
		}
		throw new InvalidAnswerException(VerifyProcess.AMOUNT, "enterprise.amount.invalid");
	}

}
