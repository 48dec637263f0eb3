package org.ruzhu.change.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ruzhu.change.MaterialChanges;

import org.springframework.stereotype.Component;

/** A change takes effect. */
@Component
class ApplyChangeDelegate implements JavaDelegate {

	private final MaterialChanges changes;

	ApplyChangeDelegate(MaterialChanges changes) {
		this.changes = changes;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.changes.apply(ChangeProcess.id(execution));
	}

}
