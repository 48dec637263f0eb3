package org.ruzhu.membership.violation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.violation.Sanctions;

/** Undoes what a granted appeal has revoked. */
@Component
class UndoMeasuresDelegate implements JavaDelegate {

	private final Sanctions sanctions;

	UndoMeasuresDelegate(Sanctions sanctions) {
		this.sanctions = sanctions;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.sanctions.undo(ViolationProcess.id(execution));
	}

}
