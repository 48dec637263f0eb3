package org.ruzhu.exit;

/** An exit was asked for, but the case is not a member of the market. */
public class ExitNotPossible extends RuntimeException {

	/** The message that tells a person. */
	public static final String MESSAGE = "exit.notMember";

	ExitNotPossible(String caseId) {
		super("Case " + caseId + " is not a member, so it cannot leave");
	}

}
