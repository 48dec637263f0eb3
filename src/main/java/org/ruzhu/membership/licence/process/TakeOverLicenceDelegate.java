package org.ruzhu.membership.licence.process;

import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.licence.Licences;

/** A renewed licence is in effect: what was barred for the old one is barred no more. */
@Component
class TakeOverLicenceDelegate implements JavaDelegate {

	private final Licences licences;

	TakeOverLicenceDelegate(Licences licences) {
		this.licences = licences;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Optional<String> bar = Optional.ofNullable((String) execution.getVariable(RenewLicenceProcess.LICENCE_BAR));
		this.licences.takeOver(execution.getProcessBusinessKey(), bar);
		execution.removeVariable(RenewLicenceProcess.LICENCE_BAR);
	}

}
