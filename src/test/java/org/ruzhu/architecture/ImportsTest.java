package org.ruzhu.architecture;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Imports stand in blocks, in one order: Java's, everybody's, Spring's, ours, and the
 * static ones.
 */
class ImportsTest {

	private static final List<String> BLOCKS = List.of("import java\\..*", "import javax\\..*",
			"import (?!static |javax?\\.|org\\.(springframework|ruzhu)\\.).*", "import org\\.springframework\\..*",
			"import org\\.ruzhu\\..*", "import static .*");

	@Test
	void importsStandInTheirBlocksEverywhere() {
		assertThat(Stream.of("src/main/java", "src/test/java")
			.flatMap((root) -> Drawings.files(Path.of(root), ".java").stream())).isNotEmpty()
			.allSatisfy((file) -> assertThat(imports(Drawings.text(file))).isEqualTo(inOrder(Drawings.text(file))));
	}

	/** From the first import to the last one, with the lines between them. */
	private static String imports(String source) {
		List<String> lines = source.lines().toList();
		int[] found = IntStream.range(0, lines.size()).filter((at) -> lines.get(at).startsWith("import ")).toArray();
		return (found.length == 0) ? "" : String.join("\n", lines.subList(found[0], found[found.length - 1] + 1));
	}

	private static String inOrder(String source) {
		return BLOCKS.stream()
			.map((block) -> source.lines()
				.filter((line) -> line.matches(block))
				.sorted(Comparator.comparing((line) -> line.replace(";", "")))
				.collect(Collectors.joining("\n")))
			.filter((block) -> !block.isEmpty())
			.collect(Collectors.joining("\n\n"));
	}

}
