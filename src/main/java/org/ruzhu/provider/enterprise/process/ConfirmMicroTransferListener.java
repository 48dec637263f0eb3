package org.ruzhu.provider.enterprise.process;

import java.math.BigDecimal;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.text.Amounts;
import org.ruzhu.provider.enterprise.Verifications;

/** Takes the amount of the small transfer; a wrong one is a try that counts. */
@Component
class ConfirmMicroTransferListener implements TaskListener {

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
		return Optional.ofNullable(amount)
			.filter(String.class::isInstance)
			.flatMap((text) -> Amounts.yuan((String) text))
			.filter((yuan) -> yuan.signum() >= 0 && yuan.scale() <= 2)
			.orElseThrow(() -> new InvalidAnswerException(VerifyProcess.AMOUNT, "enterprise.amount.invalid"));
	}

}
