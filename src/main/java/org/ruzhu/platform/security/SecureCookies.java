package org.ruzhu.platform.security;

import java.util.Locale;
import java.util.Map;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Cookies travel encrypted alone where visitors come by https, whether that ends here or
 * at a proxy.
 */
class SecureCookies implements EnvironmentPostProcessor {

	private static final Map<String, Object> SECURE = Map.of("server.servlet.session.cookie.secure", "true",
			"camunda.bpm.webapp.csrf.enable-secure-cookie", "true",
			"camunda.bpm.webapp.session-cookie.enable-secure-cookie", "true");

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		if (environment.getProperty("ruzhu.base-url", "").toLowerCase(Locale.ROOT).startsWith("https:")) {
			environment.getPropertySources().addLast(new MapPropertySource("secure cookies", SECURE));
		}
	}

}
