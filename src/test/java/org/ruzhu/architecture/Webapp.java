package org.ruzhu.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * One of Camunda's web applications: its scripts and English texts as the engine's jar
 * has them, its Chinese texts as we have them.
 */
enum Webapp {

	TASKLIST, COCKPIT, ADMIN, WELCOME;

	private static final String JAR = "META-INF/resources/";

	private static final String APPS = JAR + "webjars/camunda/app/";

	private static final Pattern ASKED = Pattern
		.compile("\\\\?['\"]([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\\\\?['\"]\\s*\\|\\s*"
				+ "translate|\\.instant\\(\\s*\\\\?['\"]([A-Z][A-Z0-9_]+)\\\\?['\"]");

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {
	};

	String id() {
		return name().toLowerCase();
	}

	/** Where we keep what replaces a file of the application. */
	Path ours(String file) {
		return Path.of("src/main/resources", APPS, id(), file);
	}

	JsonNode english() {
		return parse(inJar(APPS + id() + "/locales/en.json"));
	}

	JsonNode chinese() {
		try {
			return parse(Files.readString(ours("locales/zh-CN.json")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Every text that the application's scripts name. */
	Set<String> asked() {
		Set<String> keys = new TreeSet<>();
		Matcher asked = ASKED.matcher(scripts());
		while (asked.find()) {
			keys.add((asked.group(1) != null) ? asked.group(1) : asked.group(2));
		}
		return keys;
	}

	private String scripts() {
		return Stream
			.of(APPS + id() + "/camunda-" + id() + "-bootstrap.js", APPS + id() + "/index.html",
					JAR + "plugin/" + id() + "/app/plugin.js")
			.map(Webapp::inJar)
			.reduce("", String::concat);
	}

	static Map<String, String> labels(JsonNode locale) {
		return JSON.convertValue(locale.get("labels"), TEXTS);
	}

	private static JsonNode parse(String json) {
		try {
			return JSON.readTree(json.replace("\uFEFF", ""));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Empty if there is none: Welcome has no plugins. */
	private static String inJar(String file) {
		try (InputStream content = Webapp.class.getClassLoader().getResourceAsStream(file)) {
			return (content != null) ? new String(content.readAllBytes(), StandardCharsets.UTF_8) : "";
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
