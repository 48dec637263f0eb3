package org.ruzhu.platform.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.context.MessageSource;

import static org.assertj.core.api.Assertions.assertThat;

class MessageBundlesTest {

	private static final Path FOLDER = Path.of("src/main/resources/messages");

	@ParameterizedTest
	@MethodSource("files")
	void everyFileOfTheFolderIsFoundInItsLanguage(String file) throws IOException {
		MessageSource messages = new MessageBundles().messageSource();
		Locale locale = file.endsWith("_en.properties") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
		Properties texts = new Properties();
		texts.load(Files.newBufferedReader(FOLDER.resolve(file)));
		String key = texts.stringPropertyNames().stream().min(String::compareTo).orElseThrow();
		assertThat(messages.getMessage(key, null, locale)).isEqualTo(texts.getProperty(key).replace("''", "'"));
	}

	static Stream<String> files() throws IOException {
		return Files.list(FOLDER).map((file) -> file.getFileName().toString()).sorted();
	}

}
