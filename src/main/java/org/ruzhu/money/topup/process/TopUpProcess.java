package org.ruzhu.money.topup.process;

import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.VariableScope;

import org.springframework.stereotype.Component;

import org.ruzhu.provider.cases.CaseProcesses;
import org.ruzhu.provider.cases.OnboardingCase;

/** The model TopUp: its names, and the calls to the engine. */
@Component
public class TopUpProcess {

	static final String KEY = "TopUp";

	static final String DEDUCTED_AGAIN = "deducted-again";

	static final String TOP_UP_OVER = "top-up-over";

	/** The start of the current term; read by the model's timers. */
	static final String TOP_UP_SINCE = "topUpSince";

	/** The reference under which the shop is closed if the term expires. */
	static final String REFERENCE = "topUpReference";

	/** Why the provider gets another term. */
	static final String REASON = "reason";

	/**
	 * The decision at the end of the term: close or wait; read by a gateway of the model.
	 */
	static final String CLOSURE = "closure";

	private final CaseProcesses processes;

	TopUpProcess(CaseProcesses processes) {
		this.processes = processes;
	}

	/** Asks a member to top up. */
	public void start(OnboardingCase theCase, String reference) {
		this.processes.start(KEY, theCase, Map.of(REFERENCE, reference));
	}

	/** Whether a top-up of a case is open. */
	public boolean isOpen(String caseId) {
		return !this.processes.running(KEY, caseId).isEmpty();
	}

	/** The reference of the open top-up; empty if none is open. */
	public Optional<String> reference(String caseId) {
		return this.processes.running(KEY, caseId)
			.stream()
			.findFirst()
			.flatMap((topUp) -> this.processes.variable(topUp, REFERENCE))
			.map(String.class::cast);
	}

	/**
	 * Restarts the current term after a further deduction. A term that has expired stays
	 * expired.
	 */
	public void deductAgain(String caseId) {
		this.processes.tell(KEY, caseId, DEDUCTED_AGAIN);
	}

	/**
	 * Ends the open top-up, if there is one. A transfer that is on its way is still
	 * handled.
	 */
	public void end(String caseId) {
		this.processes.tell(KEY, caseId, TOP_UP_OVER);
	}

	static String reference(VariableScope scope) {
		return (String) scope.getVariable(REFERENCE);
	}

}
