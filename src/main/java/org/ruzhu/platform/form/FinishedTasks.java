package org.ruzhu.platform.form;

/** Distinguishes a task that was done in the meantime from one that there never was. */
public interface FinishedTasks {

	/** Whether there was this task, and it was theirs to see who act. */
	boolean contain(String taskId);

}
