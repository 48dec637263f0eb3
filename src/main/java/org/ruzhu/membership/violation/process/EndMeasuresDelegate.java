package org.ruzhu.membership.violation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.violation.Sanctions;

/** Ends the measures whose days are over. */
@Component
class EndMeasuresDelegate implements JavaDelegate {

	private final Sanctions sanctions;

	EndMeasuresDelegate(Sanctions sanctions) {
		this.sanctions = sanctions;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.sanctions.end(ViolationProcess.id(execution));
	}

}
