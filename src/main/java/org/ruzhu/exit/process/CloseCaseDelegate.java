package org.ruzhu.exit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ruzhu.exit.Exits;

import org.springframework.stereotype.Component;

/** The case is closed. */
@Component
class CloseCaseDelegate implements JavaDelegate {

	private final Exits exits;

	CloseCaseDelegate(Exits exits) {
		this.exits = exits;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.exits.close(execution.getProcessBusinessKey());
	}

}
