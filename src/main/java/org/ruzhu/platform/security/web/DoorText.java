package org.ruzhu.platform.security.web;

import org.ruzhu.platform.bounds.Characters;

/** Text that a database can keep: without NUL, and whole characters. */
final class DoorText {

	private DoorText() {
	}

	/** Refuses other text. */
	static void check(String text) {
		if (!Characters.areStorable(text)) {
			throw DoorRefusalException.badRequest("security.unreadable-text");
		}
	}

}
