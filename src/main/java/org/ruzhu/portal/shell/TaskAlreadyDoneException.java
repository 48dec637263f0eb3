package org.ruzhu.portal.shell;

/** The task is already completed, or its journey has continued without it. */
public class TaskAlreadyDoneException extends RuntimeException {

	private final String caseId;

	public TaskAlreadyDoneException(String taskId, String caseId) {
		super("Task " + taskId + " is done");
		this.caseId = caseId;
	}

	/** The id of the case it belonged to. */
	public String caseId() {
		return this.caseId;
	}

}
