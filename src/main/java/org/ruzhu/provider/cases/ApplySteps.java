package org.ruzhu.provider.cases;

import org.ruzhu.provider.cases.process.ApplyProcess;

/** The step of an application that is another feature's to fill in. */
public final class ApplySteps {

	/** In it the agreements are accepted and the application is submitted. */
	public static final String ACCEPT_AGREEMENTS = ApplyProcess.ACCEPT_AGREEMENTS;

	private ApplySteps() {
	}

}
