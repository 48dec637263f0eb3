package org.ruzhu.platform.form;

import java.util.Optional;

/** What the forms of tasks ask for, with the rights of the current user. */
public interface StaffForms {

	/**
	 * The form of a task, one without fields if it has none; empty where there is no such
	 * task, or it is not theirs to see.
	 */
	Optional<FormSchema> of(String taskId);

}
