package org.ruzhu.architecture;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A table belongs to one feature, which alone names it in SQL. A query that joins it
 * takes the name from a constant of the owner, so that the compiler and the rules of the
 * wings see who stands on whom.
 */
class TablesTest {

	private static final Path CODE = Path.of("src/main/java/org/ruzhu");

	private static final String SQL = "\\b(?:from|join|into|update)\\s+([a-z_]+)\\b";

	@Test
	void noFeatureNamesTheTableOfAnother() {
		Set<String> tables = tables();
		assertThat(tables).contains("onboarding_case", "journal_entry", "market_order");
		Map<String, Set<String>> features = new TreeMap<>();
		Drawings.files(CODE, ".java")
			.forEach((file) -> statements(Drawings.text(file)).flatMap((text) -> Drawings.matches(SQL, text))
				.map((match) -> match.group(1))
				.filter(tables::contains)
				.forEach((table) -> features.computeIfAbsent(table, (known) -> new TreeSet<>()).add(feature(file))));
		assertThat(features).hasSizeGreaterThan(30)
			.allSatisfy((table, naming) -> assertThat(naming).as("who names %s in SQL", table).hasSize(1));
	}

	private static Set<String> tables() {
		return Drawings.files(Path.of("src/main/resources/db"), ".sql")
			.stream()
			.flatMap((file) -> Drawings.matches("create table ([a-z_]+)", Drawings.text(file)))
			.map((match) -> match.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** The texts of a class that are SQL. */
	private static Stream<String> statements(String source) {
		return Drawings.matches("(?s)\"\"\".*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"", source)
			.map(MatchResult::group)
			.filter((text) -> text.matches("(?s).*\\b(select|insert|update|delete)\\b.*"));
	}

	private static String feature(Path file) {
		return CODE.relativize(file).subpath(0, 2).toString();
	}

}
