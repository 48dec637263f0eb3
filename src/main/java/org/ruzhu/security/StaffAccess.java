package org.ruzhu.security;

import org.ruzhu.security.process.StaffDirectory;

import org.springframework.stereotype.Service;

/** Which markets and tasks a member of staff may see. */
@Service
public class StaffAccess {

	private final StaffDirectory directory;

	StaffAccess(StaffDirectory directory) {
		this.directory = directory;
	}

	/** Whether a member of staff works for a market. */
	public boolean maySee(String staffId, String marketId) {
		return this.directory.tenants(staffId).contains(marketId);
	}

	/** Whether a member of staff belongs to a group. */
	public boolean isIn(String staffId, StaffGroup group) {
		return this.directory.groups(staffId).contains(group.id());
	}

}
