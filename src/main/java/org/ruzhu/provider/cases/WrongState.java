package org.ruzhu.provider.cases;

/** The case has not come to, or is beyond, the point at which this can happen. */
public class WrongState extends RuntimeException {

	private final Application.State state;

	public WrongState(String caseId, Application.State state, Application.State wanted) {
		super("Case " + caseId + " is " + state + " and cannot become " + wanted);
		this.state = state;
	}

	/** The state the case is in. */
	public Application.State state() {
		return this.state;
	}

}
