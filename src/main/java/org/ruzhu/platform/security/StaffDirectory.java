package org.ruzhu.platform.security;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.ruzhu.platform.security.StaffAccess.Mailbox;

/** The staff, as the engine knows them. */
public interface StaffDirectory {

	/** Whether this is a member of staff with that password; nobody counts here. */
	boolean checkPassword(String staffId, String password);

	/** All that a member of staff is called; nothing for somebody unknown. */
	String[] names(String staffId);

	/** Whether there still is such a member of staff. */
	boolean knows(String staffId);

	/**
	 * All that a login of a member of staff hangs on: the password, the groups and the
	 * markets, none of them readable; empty when there is no such member.
	 */
	Optional<String> standing(String staffId);

	/**
	 * What a member of staff is called, to another who works for one of their markets or
	 * administers; the id to everybody else, as where nothing is known.
	 */
	String nameFor(String reader, String staffId);

	/**
	 * Who shares a group and a market with a member of staff, by id, with their names.
	 */
	Map<String, String> colleagues(String staffId);

	List<String> groups(String staffId);

	List<String> tenants(String staffId);

	/** Everybody who has a mailbox. */
	List<Mailbox> mailboxes();

	/**
	 * Lets the engine judge by the rights of a member of staff until the result is
	 * closed.
	 */
	ActingAs actAs(String staffId);

	/** Ends what {@link #actAs(String)} began. */
	@FunctionalInterface
	public interface ActingAs extends AutoCloseable {

		@Override
		void close();

	}

}
