package org.ruzhu.portal.shell.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleLocaleContext;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * Resolves the language of a request. It is Chinese unless a cookie says English. The
 * browser's preference is ignored, because the market's documents are Chinese. API
 * clients have no cookie and use Accept-Language.
 */
@Component(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
class LanguageCookie extends CookieLocaleResolver {

	private static final List<Locale> SPOKEN = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

	/**
	 * The paths of APIs. Requests of the Camunda web applications also use the browser's
	 * language.
	 */
	private static final List<String> PROGRAMS = List.of("/api/", "/v3/", "/engine-rest", "/camunda/api", "/actuator");

	private final AcceptHeaderLocaleResolver program = new AcceptHeaderLocaleResolver();

	LanguageCookie(@Value("${ruzhu.base-url}") String baseUrl) {
		super("language");
		setCookieSecure(baseUrl.startsWith("https:"));
		setDefaultLocaleFunction(
				(request) -> isStaffs(request) ? this.program.resolveLocale(request) : Locale.SIMPLIFIED_CHINESE);
		setCookieMaxAge(Duration.ofDays(365));
		setCookieSameSite("Lax");
		setRejectInvalidCookies(false);
		this.program.setSupportedLocales(SPOKEN);
		this.program.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
	}

	@Override
	public Locale resolveLocale(HttpServletRequest request) {
		return isProgram(request) ? this.program.resolveLocale(request) : super.resolveLocale(request);
	}

	@Override
	public LocaleContext resolveLocaleContext(HttpServletRequest request) {
		return isProgram(request) ? new SimpleLocaleContext(this.program.resolveLocale(request))
				: super.resolveLocaleContext(request);
	}

	private static boolean isProgram(HttpServletRequest request) {
		String path = Asked.path(request);
		return PROGRAMS.stream().anyMatch(path::startsWith);
	}

	/**
	 * Whether it is a staff page. Without a cookie it follows the browser, like the
	 * Camunda web applications beside it.
	 */
	private static boolean isStaffs(HttpServletRequest request) {
		String path = Asked.path(request);
		return path.startsWith("/staff") || path.startsWith("/camunda");
	}

	static Optional<Locale> spoken(String languageTag) {
		return SPOKEN.stream().filter((locale) -> locale.toLanguageTag().equalsIgnoreCase(languageTag)).findFirst();
	}

	@Override
	protected Locale parseLocaleValue(String localeValue) {
		return spoken(localeValue).orElse(null);
	}

}
