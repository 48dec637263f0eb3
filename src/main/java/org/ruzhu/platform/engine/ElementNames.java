package org.ruzhu.platform.engine;

import java.util.Locale;
import java.util.Map;

/**
 * The names of model elements in the reader's language. The label in the model is
 * Chinese. The English name is derived from the id, so that no second list of all of them
 * is needed.
 */
public final class ElementNames {

	/**
	 * The steps whose ids name one way of doing them, where some markets have another
	 * one.
	 */
	private static final Map<String, String> NAMED = Map.of("UserTask_SubmitTransferVoucher", "Deposit payment",
			"UserTask_SubmitFeeVoucher", "Certification fee payment");

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
		return NAMED.getOrDefault(id, fromId(id));
	}

	private static String fromId(String id) {
		String words = id.substring(id.indexOf('_') + 1)
			.replaceAll("(?<=[a-z])(?=[A-Z])", " ")
			.toLowerCase(Locale.ROOT);
		String name = words.isEmpty() ? id : Character.toUpperCase(words.charAt(0)) + words.substring(1);
		return id.startsWith("Gateway_") ? name + "?" : name;
	}

}
