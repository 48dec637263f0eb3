package org.ruzhu.platform.form;

import java.util.Optional;
import java.util.Set;

/** What the forms of tasks ask for, with the rights of whoever acts. */
public interface StaffForms {

	/**
	 * The keys of all fields of a task's form, none if it has no such form; empty where
	 * there is no such task, or it is not theirs to see.
	 */
	Optional<Set<String>> fields(String taskId);

}
