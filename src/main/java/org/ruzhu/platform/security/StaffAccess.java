package org.ruzhu.platform.security;

import java.util.List;

import org.springframework.stereotype.Service;

/** Which markets and tasks a member of staff may see. */
@Service
public class StaffAccess {

	private final StaffDirectory directory;

	StaffAccess(StaffDirectory directory) {
		this.directory = directory;
	}

	/** The markets a member of staff works for. */
	public List<String> markets(String staffId) {
		return this.directory.tenants(staffId);
	}

	/** Those members of staff who have a mailbox. */
	public List<Mailbox> mailboxes() {
		return this.directory.mailboxes();
	}

	/** Where a member of staff is written to. */
	public record Mailbox(String staffId, String email) {
	}

	/** Whether a member of staff works for a market. */
	public boolean maySee(String staffId, String marketId) {
		return markets(staffId).contains(marketId);
	}

	/** The groups a member of staff belongs to. */
	public List<String> groups(String staffId) {
		return this.directory.groups(staffId);
	}

	/** Whether a member of staff belongs to a group. */
	public boolean isIn(String staffId, StaffGroup group) {
		return groups(staffId).contains(group.id());
	}

}
