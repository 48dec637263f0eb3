package org.ruzhu.platform.engine;

import java.util.Locale;

/**
 * What a model's element is called in the reader's language. The drawing's own label is
 * Chinese; its id is the English name in one word, so English needs no second list.
 */
public final class ElementNames {

	private ElementNames() {
	}

	/**
	 * The name to show.
	 * @param id such as {@code UserTask_ReviewApplication}
	 * @param label what the drawing says, or null
	 */
	public static String of(String id, String label, Locale locale) {
		if (!Locale.ENGLISH.getLanguage().equals(locale.getLanguage())) {
			return (label != null) ? label : id;
		}
		String words = id.substring(id.indexOf('_') + 1)
			.replaceAll("(?<=[a-z])(?=[A-Z])", " ")
			.toLowerCase(Locale.ROOT);
		String name = words.isEmpty() ? id : Character.toUpperCase(words.charAt(0)) + words.substring(1);
		return id.startsWith("Gateway_") ? name + "?" : name;
	}

}
