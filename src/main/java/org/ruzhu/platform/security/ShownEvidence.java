package org.ruzhu.platform.security;

/** Whether a form is sent with the evidence of its own task beside it. */
public interface ShownEvidence {

	/**
	 * Whether what stood beside a form belongs to its task.
	 * @param shown the task whose evidence was shown; empty where it was no case's
	 */
	boolean belongsTo(String taskId, String shown);

}
