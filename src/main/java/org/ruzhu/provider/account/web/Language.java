package org.ruzhu.provider.account.web;

import java.util.Locale;

/** The languages of messages to a provider. */
public enum Language {

	CHINESE(Locale.SIMPLIFIED_CHINESE), ENGLISH(Locale.ENGLISH);

	private final Locale locale;

	Language(Locale locale) {
		this.locale = locale;
	}

	static Language of(Locale locale) {
		return ENGLISH.locale.getLanguage().equals(locale.getLanguage()) ? ENGLISH : CHINESE;
	}

	static Language ofTag(String tag) {
		return of(Locale.forLanguageTag(tag));
	}

	public Locale locale() {
		return this.locale;
	}

	public String tag() {
		return this.locale.toLanguageTag();
	}

}
