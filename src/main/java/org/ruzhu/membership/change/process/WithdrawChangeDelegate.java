package org.ruzhu.membership.change.process;

import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.change.MaterialChanges;

/** A report is taken back; one that was not finished leaves nothing behind. */
@Component
class WithdrawChangeDelegate implements JavaDelegate {

	private final MaterialChanges changes;

	WithdrawChangeDelegate(MaterialChanges changes) {
		this.changes = changes;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Optional.ofNullable(ChangeMaterialProcess.id(execution)).ifPresent(this.changes::markWithdrawn);
	}

}
