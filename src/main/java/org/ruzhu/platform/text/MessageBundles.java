package org.ruzhu.platform.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds the message bundles in their folder, so that a new one needs no registration. */
@Configuration(proxyBeanMethods = false)
public class MessageBundles {

	private static final String FOLDER = "messages/";

	/** The file name of a bundle. Its translations have an underscore and a language. */
	private static final String BUNDLE = "[^_]+\\.properties";

	@Bean
	MessageSource messageSource() throws IOException {
		Resource[] files = new PathMatchingResourcePatternResolver()
			.getResources("classpath:" + FOLDER + "*.properties");
		return of(Arrays.stream(files)
			.map(Resource::getFilename)
			.filter((file) -> file.matches(BUNDLE))
			.map((file) -> file.replace(".properties", ""))
			.sorted()
			.toArray(String[]::new));
	}

	/**
	 * A message source for these bundles. A missing translation falls back to Chinese.
	 */
	public static MessageSource of(String... bundles) {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasenames(Arrays.stream(bundles).map(FOLDER::concat).toArray(String[]::new));
		messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
		messages.setFallbackToSystemLocale(false);
		return messages;
	}

}
