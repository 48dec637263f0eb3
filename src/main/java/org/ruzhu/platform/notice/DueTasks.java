package org.ruzhu.platform.notice;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** The open tasks that digests remind of. */
public interface DueTasks {

	/**
	 * The tasks that are due on this day or late: those of some groups in some markets,
	 * and the late ones of all groups where one of these groups leads.
	 */
	List<DueTask> of(Collection<String> groups, Collection<String> markets, LocalDate today);

	/**
	 * A task of staff.
	 *
	 * @param caseId the case it belongs to; null if it belongs to none
	 */
	record DueTask(String name, String caseId, LocalDate dueOn) {
	}

}
