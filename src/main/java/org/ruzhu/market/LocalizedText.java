package org.ruzhu.market;

import java.util.Locale;

/** A text of a market in the two languages of the product. */
public record LocalizedText(String zh, String en) {

	/** The English text for an English locale, the Chinese text for any other. */
	public String in(Locale locale) {
		return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? this.en : this.zh;
	}

}
