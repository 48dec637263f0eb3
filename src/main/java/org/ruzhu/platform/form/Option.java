package org.ruzhu.platform.form;

/**
 * One choice of a list: its value, and what is shown for it in Chinese and English.
 *
 * @param about what is said below the label; null for nothing
 * @param aboutEn the same in English
 */
public record Option(String value, String label, String labelEn, String about, String aboutEn) {

	public Option(String value, String label, String labelEn) {
		this(value, label, labelEn, null, null);
	}

}
