package org.ruzhu.portal.shell;

/** The task was done before, or its journey has moved on without it. */
public class TaskAlreadyDoneException extends RuntimeException {

	private final String caseId;

	public TaskAlreadyDoneException(String taskId, String caseId) {
		super("Task " + taskId + " is done");
		this.caseId = caseId;
	}

	/** The case it belonged to. */
	public String caseId() {
		return this.caseId;
	}

}
