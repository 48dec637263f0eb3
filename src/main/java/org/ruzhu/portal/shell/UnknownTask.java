package org.ruzhu.portal.shell;

/** No such task, or not this provider's: the two are not told apart. */
public class UnknownTask extends RuntimeException {

	public UnknownTask(String taskId) {
		super("No task " + taskId);
	}

}
