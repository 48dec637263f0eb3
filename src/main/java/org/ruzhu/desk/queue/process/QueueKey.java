package org.ruzhu.desk.queue.process;

import org.ruzhu.desk.queue.TaskList;
import org.ruzhu.platform.security.StaffGroup;

/**
 * Which tasks one filter is about, beside what its list is about.
 *
 * @param list the list it is made from
 * @param group whose tasks; null for those of a person
 * @param market the market whose tasks, or null for all
 * @param category the category asked for, or null for all
 * @param person whose tasks; null for those of a group
 */
record QueueKey(TaskList list, StaffGroup group, String market, String category, String person) {

	static QueueKey of(TaskList list, String person) {
		return new QueueKey(list, null, null, null, person);
	}

	static QueueKey of(TaskList list, StaffGroup group) {
		return new QueueKey(list, group, null, null, null);
	}

	static QueueKey of(TaskList list, StaffGroup group, String market, String category) {
		return new QueueKey(list, group, market, category, null);
	}

	/** What a filter is known by again at the next start. */
	String id() {
		StringBuilder id = new StringBuilder(this.list.id());
		for (Object part : new Object[] { (this.group != null) ? this.group.id() : null, this.market, this.category,
				this.person }) {
			if (part != null) {
				id.append('/').append(part);
			}
		}
		return id.toString();
	}

}
