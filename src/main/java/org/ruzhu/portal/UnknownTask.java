package org.ruzhu.portal;

/** No such task, or not this provider's: the two are not told apart. */
public class UnknownTask extends RuntimeException {

	public UnknownTask(String taskId) {
		super("No task " + taskId);
	}

}
