package org.ruzhu.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was applied once is never changed: somebody's database stands on it. The list
 * {@code migrations.sha256} has a line for each file, in the order in which they came.
 */
class MigrationsTest {

	private static final Path RESOURCES = Path.of("src/main/resources");

	private static final Path LIST = Path.of("src/test/resources/migrations.sha256");

	private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (\\S+)");

	private static final Pattern FILE = Pattern
		.compile("db/(?:migration|vendor)/[a-z0-9]+/V([1-9][0-9]*)__[a-z_]+\\.sql");

	@Test
	void anAppliedMigrationNeverChanges() throws IOException {
		Map<String, String> today = files();
		listed().forEach((file, checksum) -> assertThat(today.get(file)).as("""
				%s was applied to databases, and it has changed or is gone. Put it back as it was, and write what you \
				want changed into a new file: db/migration/<wing>/V%d__<words>.sql""", file, last() + 1)
			.isEqualTo(checksum));
	}

	@Test
	void aNewMigrationStandsInTheList() throws IOException {
		Map<String, String> listed = listed();
		assertThat(files()).allSatisfy((file, checksum) -> assertThat(listed.containsKey(file))
			.as("%s is new. Once it is as you want it, add this line to the end of %s:%n%s  %s", file, LIST, checksum,
					file)
			.isTrue());
	}

	@Test
	void numbersOnlyGrow() {
		List<Integer> numbers = listed().keySet().stream().map(MigrationsTest::number).toList();
		assertThat(numbers).as("the numbers in %s, over all wings", LIST).isSorted();
		Map<Integer, List<String>> files = new TreeMap<>();
		listed().keySet().forEach((file) -> files.merge(number(file), List.of(file), MigrationsTest::both));
		files.values()
			.removeIf((same) -> same.size() == 1 || same.stream().allMatch((file) -> file.startsWith("db/vendor/")));
		assertThat(files).as("numbers that two files have; only a database's own files share theirs").isEmpty();
	}

	@Test
	void eachDatabaseHasTheSameNumbers() {
		Map<String, List<Integer>> numbers = new TreeMap<>();
		listed().keySet()
			.stream()
			.filter((file) -> file.startsWith("db/vendor/"))
			.forEach((file) -> numbers.merge(file.split("/")[2], List.of(number(file)), MigrationsTest::both));
		assertThat(numbers).containsOnlyKeys("h2", "postgresql");
		assertThat(numbers.get("h2")).isEqualTo(numbers.get("postgresql"));
	}

	private static <T> List<T> both(List<T> one, List<T> other) {
		return Stream.concat(one.stream(), other.stream()).toList();
	}

	private static int last() {
		return listed().keySet().stream().map(MigrationsTest::number).max(Comparator.naturalOrder()).orElseThrow();
	}

	private static int number(String file) {
		Matcher name = FILE.matcher(file);
		assertThat(name.matches()).as("a migration is called db/migration/<wing>/V<number>__<words>.sql: " + file)
			.isTrue();
		return Integer.parseInt(name.group(1));
	}

	/** The checksum of each file, by its path; however a checkout ends its lines. */
	private static Map<String, String> files() throws IOException {
		Map<String, String> files = new TreeMap<>();
		for (String folder : List.of("db/migration", "db/vendor")) {
			try (Stream<Path> all = Files.walk(RESOURCES.resolve(folder))) {
				for (Path file : all.filter(Files::isRegularFile).toList()) {
					String text = Files.readString(file).replace("\r\n", "\n");
					files.put(RESOURCES.relativize(file).toString().replace('\\', '/'),
							DigestUtils.sha256Hex(text.getBytes(StandardCharsets.UTF_8)));
				}
			}
		}
		return files;
	}

	private static Map<String, String> listed() {
		Map<String, String> listed = new LinkedHashMap<>();
		for (String line : lines()) {
			Matcher match = LINE.matcher(line);
			assertThat(match.matches()).as("a line of %s: %s", LIST, line).isTrue();
			assertThat(listed.put(match.group(2), match.group(1))).as("%s stands twice in %s", match.group(2), LIST)
				.isNull();
		}
		return listed;
	}

	private static List<String> lines() {
		try {
			return Files.readAllLines(LIST);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
