package org.ruzhu.platform.security.web;

/** Text that a database can keep: without NUL, and whole characters. */
final class DoorText {

	private DoorText() {
	}

	/** Refuses other text. */
	static void check(String text) {
		for (int i = 0; i < text.length(); i++) {
			char letter = text.charAt(i);
			if (Character.isHighSurrogate(letter) && i + 1 < text.length()
					&& Character.isLowSurrogate(text.charAt(i + 1))) {
				i++;
			}
			else if (letter == '\0' || Character.isSurrogate(letter)) {
				throw DoorRefusalException.badRequest("security.unreadable-text");
			}
		}
	}

}
