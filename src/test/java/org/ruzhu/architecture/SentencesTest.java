package org.ruzhu.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * Each sentence of the markets' documents, in words of ours: where the product does what
 * it says, and which test holds it. What is not there is said to be missing. With
 * {@code -Druzhu.docs=write} the page is written.
 */
class SentencesTest {

	private static final Path LISTS = Path.of("src/test/resources/sentences");

	private static final Path PAGE = Path.of("docs/reference/rules.md");

	private static final String UP = "../../";

	private static final String HEAD = """
			# The rules of the markets, sentence by sentence

			What the documents of the five markets say, in words of ours and with their numbers: where it lives, and which test holds it. This
			page is written from [the lists](../../src/test/resources/sentences) by a test, which also looks whether each place and each test is
			there. *Missing* is what a document says and the product does not do. *Not ours* is what no product can do for the people it speaks to.
			""";

	private static final Map<String, String> DOCUMENTS = Map.of("kingsoft", "Kingsoft Cloud Market", "tencent-classic",
			"Tencent Cloud Market", "tencent-agency", "Tencent Cloud Market, agency sale", "tencent-2019",
			"Tencent Cloud Market 2019", "alibaba", "Alibaba Cloud Market");

	private static final Map<String, Path> TESTS = tests();

	@TestFactory
	Stream<DynamicTest> kingsoft() {
		return sentences("kingsoft");
	}

	@TestFactory
	Stream<DynamicTest> tencentClassic() {
		return sentences("tencent-classic");
	}

	@TestFactory
	Stream<DynamicTest> tencentAgency() {
		return sentences("tencent-agency");
	}

	@TestFactory
	Stream<DynamicTest> tencent2019() {
		return sentences("tencent-2019");
	}

	@TestFactory
	Stream<DynamicTest> alibaba() {
		return sentences("alibaba");
	}

	@Test
	void thePageSaysWhatTheListsSay() throws IOException {
		String page = HEAD
				+ DOCUMENTS.keySet().stream().sorted().map(SentencesTest::section).collect(Collectors.joining());
		if ("write".equals(System.getProperty("ruzhu.docs"))) {
			Files.writeString(PAGE, page);
		}
		assertThat(PAGE).as("run mvn test -Dtest=SentencesTest -Druzhu.docs=write").content().isEqualTo(page);
	}

	private static Stream<DynamicTest> sentences(String market) {
		List<Sentence> all = read(market);
		assertThat(all).extracting(Sentence::number).doesNotHaveDuplicates();
		return all.stream().map((sentence) -> dynamicTest(sentence.number() + " " + sentence.text(), sentence::check));
	}

	private static List<Sentence> read(String market) {
		try {
			return Files.readAllLines(LISTS.resolve(market + ".csv")).stream().skip(1).map(Sentence::of).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Map<String, Path> tests() {
		try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
			return files.filter((file) -> file.toString().endsWith(".java"))
				.collect(Collectors.toMap((file) -> file.getFileName().toString().replace(".java", ""),
						Function.identity(), (one, other) -> one));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String section(String market) {
		List<Sentence> all = read(market);
		long missing = all.stream().filter((sentence) -> sentence.where().startsWith(Sentence.MISSING)).count();
		long held = all.stream().filter((sentence) -> !sentence.tests().isEmpty()).count();
		return "\n## %s\n\n%d sentences, %d held by tests, %d missing.\n\n".formatted(DOCUMENTS.get(market), all.size(),
				held, missing) + "| number | sentence | where | tests |\n|---|---|---|---|\n"
				+ all.stream().map(Sentence::row).collect(Collectors.joining());
	}

	/**
	 * A sentence of a document.
	 *
	 * @param where the places in the product, or why there is none
	 * @param tests the tests that hold it, as {@code Class#method}
	 */
	private record Sentence(String number, String text, String where, List<String> tests) {

		private static final String MISSING = "missing: ";

		private static final String NOT_OURS = "not ours: ";

		private static final int MAX_TEXT = 200;

		static Sentence of(String line) {
			String[] cells = line.split("\\|", -1);
			assertThat(cells).as(line).hasSize(4);
			return new Sentence(cells[0].strip(), cells[1].strip(), cells[2].strip(), parts(cells[3]));
		}

		private static List<String> parts(String cell) {
			return Arrays.stream(cell.split(";")).map(String::strip).filter((part) -> !part.isEmpty()).toList();
		}

		private boolean isDone() {
			return !this.where.startsWith(MISSING) && !this.where.startsWith(NOT_OURS);
		}

		void check() {
			assertThat(this.text).isNotEmpty().hasSizeLessThanOrEqualTo(MAX_TEXT);
			if (isDone()) {
				assertThat(parts(this.where)).as("where").isNotEmpty().allSatisfy(Sentence::isThere);
				assertThat(this.tests).allSatisfy(Sentence::isATest);
			}
			else {
				assertThat(this.tests).as("tests of what is not there").isEmpty();
			}
		}

		/** A file, and in it the last part of what is named. */
		private static void isThere(String place) throws IOException {
			String[] parts = place.split(": ", 2);
			Path file = Path.of(parts[0]);
			assertThat(file).exists();
			if (parts.length > 1) {
				String name = parts[1].substring(parts[1].lastIndexOf('.') + 1);
				assertThat(Files.readString(file, StandardCharsets.UTF_8)).as(place).contains(name);
			}
		}

		private static void isATest(String test) throws IOException {
			String[] parts = test.split("#");
			assertThat(parts).as(test).hasSize(2);
			assertThat(TESTS).as(test).containsKey(parts[0]);
			assertThat(Files.readString(TESTS.get(parts[0]))).as(test).contains(" " + parts[1] + "(");
		}

		String row() {
			return "| %s | %s | %s | %s |\n".formatted(this.number, this.text,
					isDone() ? parts(this.where).stream().map(Sentence::link).collect(Collectors.joining("; "))
							: "*" + this.where.replaceFirst(":", "*:"),
					this.tests.stream().map(Sentence::linkToTest).collect(Collectors.joining("; ")));
		}

		private static String link(String place) {
			String[] parts = place.split(": ", 2);
			String name = Optional.of(Path.of(parts[0]).getFileName().toString())
				.map((file) -> (parts.length > 1) ? file + ": " + parts[1] : file)
				.orElseThrow();
			return "[%s](%s)".formatted(name, UP + parts[0]);
		}

		private static String linkToTest(String test) {
			String[] parts = test.split("#");
			return "[%s](%s)".formatted(parts[0] + " " + parts[1], UP + TESTS.get(parts[0]));
		}

	}

}
