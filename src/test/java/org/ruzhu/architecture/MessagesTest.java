package org.ruzhu.architecture;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** All that people read stands in the message files, in both languages. */
class MessagesTest {

	private static final Path RESOURCES = Path.of("src/main/resources");

	private static final Path TEMPLATES = RESOURCES.resolve("templates");

	private static final String ENGLISH = "_en.properties";

	private static final Pattern KEY_IN_TEMPLATE = Pattern.compile("#\\{([a-z][\\w.-]*)|msg\\('([\\w.-]+)'");

	private static final Pattern BUILT_KEY_IN_TEMPLATE = Pattern.compile("#\\{\\$\\{'([a-z][\\w.-]*\\.)'()");

	private static final Pattern TAG = Pattern.compile("<(?:\"[^\"]*\"|'[^']*'|[^'\">])*>");

	private static final Pattern VISIBLE_ATTRIBUTE = Pattern
		.compile("\\s(?:placeholder|title|alt|aria-label|value)=\"([^\"]*)\"");

	private final Map<String, String> chinese = load(false);

	private final Map<String, String> english = load(true);

	@Test
	void everyMessageIsThereInBothLanguages() {
		assertThat(this.english.keySet()).isEqualTo(this.chinese.keySet());
	}

	@Test
	void everyMessageIsInItsOwnFeaturesFile() {
		bundles().forEach((file) -> {
			String feature = file.getFileName().toString().replace("_en", "").replace(".properties", ".");
			assertThat(read(file).stringPropertyNames()).as(file.toString()).allMatch((key) -> key.startsWith(feature));
		});
	}

	@Test
	void noMessageSaysNothing() {
		assertThat(this.chinese.values()).doesNotContain("");
		assertThat(this.english.values()).doesNotContain("");
	}

	/** A plain apostrophe swallows the arguments after it, a doubled one shows twice. */
	@Test
	void apostrophesAreTypographic() {
		assertThat(this.chinese).allSatisfy((key, text) -> assertThat(text).as(key).doesNotContain("'"));
		assertThat(this.english).allSatisfy((key, text) -> assertThat(text).as(key).doesNotContain("'"));
	}

	@Test
	void bothLanguagesNameTheSameArguments() {
		assertThat(this.chinese).allSatisfy((key,
				text) -> assertThat(arguments(this.english.getOrDefault(key, ""))).as(key).isEqualTo(arguments(text)));
	}

	@Test
	void everyMessageThatATemplateNamesExists() {
		List<String> missing = new ArrayList<>();
		templates().forEach((template) -> {
			find(KEY_IN_TEMPLATE, template).filter((key) -> !this.chinese.containsKey(key))
				.forEach((key) -> missing.add(template + ": " + key));
			find(BUILT_KEY_IN_TEMPLATE, template)
				.filter((start) -> this.chinese.keySet().stream().noneMatch((key) -> key.startsWith(start)))
				.forEach((start) -> missing.add(template + ": " + start));
		});
		assertThat(missing).isEmpty();
	}

	/** The market's code names files and their parts, which look like keys. */
	@Test
	void everyMessageThatTheCodeNamesExists() {
		Set<String> features = new TreeSet<>();
		this.chinese.keySet().forEach((key) -> features.add(key.substring(0, key.indexOf('.'))));
		Pattern literal = Pattern
			.compile("\"((?:%s)\\.[a-zA-Z][\\w-]*(?:\\.[\\w-]+)*)\"".formatted(String.join("|", features)));
		List<String> missing = new ArrayList<>();
		files(Path.of("src/main/java"), ".java").stream()
			.filter((source) -> !source.toString().contains("/ruzhu/market/"))
			.forEach((source) -> find(literal, source).filter((key) -> !this.chinese.containsKey(key))
				.forEach((key) -> missing.add(source + ": " + key)));
		assertThat(missing).isEmpty();
	}

	@Test
	void noTemplateHasTextOfItsOwn() {
		List<String> hardCoded = new ArrayList<>();
		for (Path template : templates()) {
			String markup = text(template).replaceAll("(?s)<!--.*?-->", "").replaceAll("(?s)<!DOCTYPE[^>]*>", "");
			Pattern.compile("\\p{L}[^\n]*")
				.matcher(TAG.matcher(markup).replaceAll(" "))
				.results()
				.forEach((text) -> hardCoded.add(template + ": " + text.group()));
			VISIBLE_ATTRIBUTE.matcher(markup)
				.results()
				.map((attribute) -> attribute.group(1))
				.filter((text) -> text.codePoints().anyMatch(Character::isIdeographic) || text.contains(" "))
				.forEach((text) -> hardCoded.add(template + ": " + text));
		}
		assertThat(hardCoded).isEmpty();
	}

	private static Stream<String> find(Pattern pattern, Path file) {
		return pattern.matcher(text(file))
			.results()
			.map((found) -> (found.group(1) != null) ? found.group(1) : found.group(2))
			.toList()
			.stream();
	}

	private static Set<String> arguments(String text) {
		Set<String> arguments = new TreeSet<>();
		Matcher argument = Pattern.compile("\\{\\d").matcher(text);
		while (argument.find()) {
			arguments.add(argument.group());
		}
		return arguments;
	}

	private static Map<String, String> load(boolean english) {
		Map<String, String> messages = new TreeMap<>();
		bundles().stream()
			.filter((file) -> file.toString().endsWith(ENGLISH) == english)
			.forEach((file) -> read(file).forEach((key, text) -> messages.put((String) key, (String) text)));
		return messages;
	}

	private static List<Path> bundles() {
		return files(RESOURCES.resolve("messages"), ".properties");
	}

	private static List<Path> templates() {
		return files(TEMPLATES, ".html");
	}

	private static List<Path> files(Path folder, String ending) {
		try (Stream<Path> files = Files.walk(folder)) {
			return new ArrayList<>(files.filter((file) -> file.toString().endsWith(ending)).sorted().toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Properties read(Path file) {
		try (Reader reader = Files.newBufferedReader(file)) {
			Properties messages = new Properties();
			messages.load(reader);
			return messages;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
