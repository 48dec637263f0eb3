package org.ruzhu.desk.insight.web;

import java.util.List;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;
import org.springframework.stereotype.Component;

/**
 * The way between the staff's pages. Whether somebody may enter one is asked of the door
 * itself, so that no second list of rights can differ from it.
 */
@Component("staffNav")
class StaffNav {

	private static final List<Entry> ALL = List.of(new Entry("/camunda/app/tasklist/default/", "insight.nav.tasklist"),
			new Entry("/staff/cases", "insight.nav.cases"), new Entry("/staff/search", "insight.nav.search"),
			new Entry("/staff/dashboard", "insight.nav.dashboard"), new Entry("/staff/queues", "insight.nav.queues"),
			new Entry("/staff/statements", "insight.nav.statements"), new Entry("/staff/orders", "insight.nav.orders"),
			new Entry("/staff/open-matters", "insight.nav.matters"),
			new Entry("/staff/payments", "insight.nav.payments"), new Entry("/staff/books", "insight.nav.books"),
			new Entry("/staff/settlements", "insight.nav.settlements"),
			new Entry("/staff/undelivered", "insight.nav.undelivered"),
			new Entry("/staff/notices", "insight.nav.notices"), new Entry("/staff/webhooks", "insight.nav.webhooks"),
			new Entry("/staff/engine-log", "insight.nav.audit"));

	private final WebInvocationPrivilegeEvaluator doors;

	StaffNav(WebInvocationPrivilegeEvaluator doors) {
		this.doors = doors;
	}

	/** A page, and the message that names it. */
	record Entry(String path, String label) {

		/** Whether somebody at this address is on the page, or on one below it. */
		public boolean holds(String here) {
			return here.equals(this.path) || here.startsWith(this.path + "/");
		}

	}

	/** The pages that the logged-in person may enter. */
	public List<Entry> pages() {
		Authentication staff = SecurityContextHolder.getContext().getAuthentication();
		return ALL.stream().filter((page) -> this.doors.isAllowed(page.path(), staff)).toList();
	}

}
