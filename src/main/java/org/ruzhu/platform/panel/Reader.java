package org.ruzhu.platform.panel;

import java.util.Arrays;
import java.util.List;

import org.ruzhu.platform.security.StaffGroup;

/**
 * Who looks at a page.
 *
 * @param id the provider's id, or the user id of a member of staff
 * @param isStaff whether it is a member of staff; the case's own provider otherwise
 * @param groups the engine's ids of the groups of a member of staff
 */
public record Reader(String id, boolean isStaff, List<String> groups) {

	/** The provider whose case it is. */
	public static Reader provider(String id) {
		return new Reader(id, false, List.of());
	}

	/** A member of staff. */
	public static Reader staff(String id, List<String> groups) {
		return new Reader(id, true, groups);
	}

	/** Whether it is a member of staff in one of these groups at least. */
	public boolean isIn(StaffGroup... any) {
		return Arrays.stream(any).map(StaffGroup::id).anyMatch(this.groups::contains);
	}

}
