package org.ruzhu.membership.change.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.change.MaterialChanges;

/** A change takes effect. */
@Component
class ApplyChangeDelegate implements JavaDelegate {

	private final MaterialChanges changes;

	ApplyChangeDelegate(MaterialChanges changes) {
		this.changes = changes;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.changes.apply(ChangeMaterialProcess.id(execution));
	}

}
