package org.ruzhu.platform.form;

/** Tells a task that was done meanwhile from one that there never was. */
public interface FinishedTasks {

	/** Whether there was this task, and it was theirs to see who act. */
	boolean contain(String taskId);

}
