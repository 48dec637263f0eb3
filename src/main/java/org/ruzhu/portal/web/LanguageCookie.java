package org.ruzhu.portal.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * Chinese unless a cookie says English: a browser's own preference is not asked, because
 * the market's documents are Chinese.
 */
@Component(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
class LanguageCookie extends CookieLocaleResolver {

	private static final List<Locale> SPOKEN = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

	LanguageCookie() {
		super("language");
		setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
		setCookieMaxAge(Duration.ofDays(365));
		setCookieSameSite("Lax");
		setRejectInvalidCookies(false);
	}

	static Optional<Locale> spoken(String languageTag) {
		return SPOKEN.stream().filter((locale) -> locale.toLanguageTag().equalsIgnoreCase(languageTag)).findFirst();
	}

	@Override
	protected Locale parseLocaleValue(String localeValue) {
		return spoken(localeValue).orElse(null);
	}

}
