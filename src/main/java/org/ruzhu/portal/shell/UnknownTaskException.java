package org.ruzhu.portal.shell;

/** No such task, or not this provider's: the two are not told apart. */
public class UnknownTaskException extends RuntimeException {

	public UnknownTaskException(String taskId) {
		super("No task " + taskId);
	}

}
