package org.ruzhu.portal.shell;

/** There is no such task, or it is not this provider's. The caller cannot tell which. */
public class UnknownTaskException extends RuntimeException {

	public UnknownTaskException(String taskId) {
		super("No task " + taskId);
	}

}
