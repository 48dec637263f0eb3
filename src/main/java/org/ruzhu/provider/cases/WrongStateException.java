package org.ruzhu.provider.cases;

/** The case is in the wrong state for this step. */
public class WrongStateException extends RuntimeException {

	private final OnboardingCase.State state;

	public WrongStateException(String caseId, OnboardingCase.State state, OnboardingCase.State wanted) {
		super("Case " + caseId + " is " + state + " and cannot become " + wanted);
		this.state = state;
	}

	/** The state the case is in. */
	public OnboardingCase.State state() {
		return this.state;
	}

}
