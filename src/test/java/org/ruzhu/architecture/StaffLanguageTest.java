package org.ruzhu.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The staff's applications say everything they have to say in Chinese and in English. */
class StaffLanguageTest {

	private static final Path SCRIPTS = Path.of("src/main/resources/META-INF/resources/webjars/camunda");

	private static final Pattern PLACEHOLDER = Pattern
		.compile("\\{\\{.*?}}|\\{\\d?}|%\\w|</?(?:a|br|strong)\\b[^>]*>|&\\w+;");

	private static final Pattern OUR_TEXT = Pattern.compile("texts(?:\\.(\\w+)|\\['([\\w.]+)'])");

	/** The engine sends it, where a password is judged. */
	private static final String ASKED_BY_OUR_PASSWORD_POLICY = "More than letters or digits alone, and no password that everybody knows";

	private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

	/** Names, signs and formats that Chinese writes the same way. */
	private static final Set<String> THE_SAME = Set.of("Optimize", "ID", "ID*", "CSV", "JSON", "<", "<=", ">", ">=",
			"YYYY-MM-DDTHH:mm:ss");

	/** The engine's advertisement, which nobody sees, links to its maker. */
	private static final String ADVERTISEMENT = "BANNER_CE_EOL_TEXT";

	/**
	 * What the shipped scripts name and the shipped English leaves out: widgets that all
	 * applications carry and only Cockpit shows, and the heading of a failure.
	 */
	private static final Pattern LEFT_OUT_BY_CAMUNDA = Pattern.compile(
			"(CAM_WIDGET_(SELECTION_TYPE|VARIABLES_TABLE|INLINE_FIELD_CRIT_VALUE)|PLGN_AUDIT|PLUGIN_EXTERNAL_TASK)_?.*"
					+ "|BREAD_CRUMBS_CURRENTLY_SUSPENDED|ERROR|SUCCESS|NOTIFICATIONS_STATUS_FAILED");

	@ParameterizedTest
	@EnumSource
	void noTextIsMissingInChinese(Webapp webapp) {
		Set<String> wanted = new TreeSet<>(english(webapp).keySet());
		wanted.addAll(webapp.asked());

		assertThat(chinese(webapp).keySet()).containsAll(wanted);
	}

	@ParameterizedTest
	@EnumSource
	void noTextIsMissingInEnglish(Webapp webapp) {
		assertThat(webapp.asked()).hasSizeGreaterThan(100)
			.allMatch((key) -> english(webapp).containsKey(key) || LEFT_OUT_BY_CAMUNDA.matcher(key).matches());
	}

	@ParameterizedTest
	@EnumSource
	void noChineseTextIsThereThatNobodyAsksFor(Webapp webapp) {
		Set<String> surplus = new TreeSet<>(chinese(webapp).keySet());
		surplus.removeAll(english(webapp).keySet());
		surplus.removeAll(webapp.asked());
		surplus.remove(ASKED_BY_OUR_PASSWORD_POLICY);

		assertThat(surplus).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void placeholdersAndElementsAreKept(Webapp webapp) {
		Map<String, String> chinese = chinese(webapp);

		english(webapp).forEach((key, text) -> {
			if (!key.equals(ADVERTISEMENT)) {
				assertThat(placeholders(chinese.get(key))).as(key).isEqualTo(placeholders(text));
			}
		});
	}

	/** Chinese has no ending for the plural. */
	@ParameterizedTest
	@EnumSource
	void everyTextIsChinese(Webapp webapp) {
		Map<String, String> chinese = chinese(webapp);

		english(webapp).forEach((key, text) -> {
			if (!text.isEmpty() && !text.equals("s") && !THE_SAME.contains(text)) {
				assertThat(chinese.get(key)).as(key).isNotEqualTo(text).matches(StaffLanguageTest::saysSomething);
			}
		});
	}

	@ParameterizedTest
	@EnumSource
	void datesHaveAllTheirFormats(Webapp webapp) {
		assertThat(shape(webapp.chinese().path("dateLocales"))).isEqualTo(shape(webapp.english().path("dateLocales")));
	}

	@ParameterizedTest
	@EnumSource
	void everyApplicationOffersBothLanguagesAndHidesTheAdvertisement(Webapp webapp) throws IOException {
		assertThat(Files.readString(webapp.ours("scripts/config.js"))).contains("lib/ruzhu/language.js", "locales,",
				"texts." + webapp.id());
		assertThat(Files.readString(webapp.ours("styles/user-styles.css")))
			.contains(".ce-eol-banner { display: none; }");
	}

	@Test
	void whatOurOwnScriptsShowIsThereInBothLanguages() throws IOException {
		Map<String, String> chinese = ourTexts("zh-CN");
		Map<String, String> english = ourTexts("en");

		assertThat(chinese.keySet()).isEqualTo(english.keySet()).isEqualTo(namedByOurScripts());
		assertThat(chinese.values()).allMatch(StaffLanguageTest::saysSomething);
		english
			.forEach((key, text) -> assertThat(placeholders(chinese.get(key))).as(key).isEqualTo(placeholders(text)));
	}

	private static Map<String, String> ourTexts(String language) throws IOException {
		return new ObjectMapper().readValue(SCRIPTS.resolve("lib/ruzhu/texts/" + language + ".json").toFile(),
				new TypeReference<>() {
				});
	}

	private static Set<String> namedByOurScripts() throws IOException {
		Set<String> keys = new TreeSet<>();
		try (Stream<Path> scripts = Files.walk(SCRIPTS).filter((file) -> file.toString().endsWith(".js"))) {
			for (Path script : scripts.toList()) {
				Matcher named = OUR_TEXT.matcher(Files.readString(script));
				while (named.find()) {
					keys.add((named.group(1) != null) ? named.group(1) : named.group(2));
				}
			}
		}
		return keys;
	}

	private static Map<String, String> english(Webapp webapp) {
		return Webapp.labels(webapp.english());
	}

	private static Map<String, String> chinese(Webapp webapp) {
		return Webapp.labels(webapp.chinese());
	}

	/** A pure sign, such as the stroke between two numbers, needs no words. */
	private static boolean saysSomething(String text) {
		return CHINESE.matcher(text).find() || text.equals("/");
	}

	private static List<String> placeholders(String text) {
		return PLACEHOLDER.matcher(text).results().map((found) -> found.group()).sorted().toList();
	}

	private static String shape(JsonNode node) {
		if (node.isObject()) {
			return StreamSupport.stream(((Iterable<String>) node::fieldNames).spliterator(), false)
				.sorted()
				.map((name) -> name + "=" + shape(node.get(name)))
				.toList()
				.toString();
		}
		return node.isArray() ? node.size() + " values" : "a value";
	}

}
