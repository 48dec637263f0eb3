package org.ruzhu.provider.cases;

/** The case has not come to, or is beyond, the point at which this can happen. */
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
