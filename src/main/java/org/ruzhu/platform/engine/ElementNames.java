package org.ruzhu.platform.engine;

import java.util.Locale;

import org.springframework.context.MessageSource;

import org.ruzhu.platform.text.MessageBundles;

/**
 * The names of model elements in the reader's language. The label in the model is
 * Chinese. The English name is derived from the id, unless {@code element_en.properties}
 * names it.
 */
public final class ElementNames {

	private static final MessageSource NAMED = MessageBundles.of("element");

	private ElementNames() {
	}

	/**
	 * The name to show.
	 * @param id such as {@code UserTask_ReviewApplication}
	 * @param label the label in the model, or null
	 */
	public static String of(String id, String label, Locale locale) {
		if (!Locale.ENGLISH.getLanguage().equals(locale.getLanguage())) {
			return (label != null) ? label : id;
		}
		return NAMED.getMessage("element." + id, null, fromId(id), locale);
	}

	private static String fromId(String id) {
		String words = id.substring(id.indexOf('_') + 1)
			.replaceAll("(?<=[a-z])(?=[A-Z])", " ")
			.toLowerCase(Locale.ROOT);
		String name = words.isEmpty() ? id : Character.toUpperCase(words.charAt(0)) + words.substring(1);
		return id.startsWith("Gateway_") ? name + "?" : name;
	}

}
