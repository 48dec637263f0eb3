package org.ruzhu.architecture;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The documentation: its pages, their links, tables and what stands in backticks. */
final class Documents {

	static final Path ROOT = Path.of("");

	static final Path REFERENCE = Path.of("docs/reference");

	private Documents() {
	}

	static List<Path> pages() {
		List<Path> pages = new ArrayList<>(Drawings.files(Path.of("docs"), ".md"));
		Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md").map(Path::of).forEach(pages::add);
		return pages;
	}

	/** The text of a page without its blocks of code. */
	static String prose(Path page) {
		return Drawings.text(page).replaceAll("(?ms)^ *```.*?^ *```$", "");
	}

	/** Where the links and pictures of a page lead, but for those out of the house. */
	static List<String> links(Path page) {
		return Drawings.matches("\\]\\(([^)\\s]+)\\)", prose(page))
			.map((match) -> match.group(1))
			.filter((link) -> !link.matches("[a-z]+:.*"))
			.toList();
	}

	/** The place a link leads to, as it is seen from the repository's root. */
	static Path target(Path page, String link) {
		String file = link.replaceFirst("#.*", "");
		Path folder = (page.getParent() != null) ? page.getParent() : ROOT;
		return file.isEmpty() ? page : folder.resolve(file).normalize();
	}

	/** The headings of a page, as links name them. */
	static Set<String> anchors(Path page) {
		return Drawings.matches("(?m)^#+ ([^\n]*)$", prose(page))
			.map((match) -> match.group(1)
				.toLowerCase(Locale.ROOT)
				.replaceAll("[^\\p{L}\\p{N} _-]", "")
				.replace(' ', '-'))
			.collect(Collectors.toSet());
	}

	/** What stands in backticks on a page, outside of blocks of code. */
	static List<String> quoted(Path page) {
		return Drawings.matches("`([^`\\n]+)`", prose(page)).map((match) -> match.group(1)).toList();
	}

	/** The rows of a page's tables, each as its cells. */
	static List<List<String>> rows(Path page) {
		return Drawings.matches("(?m)^ *\\|([^\n]*)\\|$", prose(page))
			.map((match) -> Stream.of(match.group(1).split("(?<!\\\\)\\|", -1)).map(String::strip).toList())
			.filter((cells) -> !cells.get(0).matches("-+"))
			.toList();
	}

	/** What the first cells of a page's rows name in backticks. */
	static List<String> named(Path page) {
		return rows(page).stream()
			.map((cells) -> cells.get(0))
			.filter((cell) -> cell.matches("`[^`]+`"))
			.map((cell) -> cell.substring(1, cell.length() - 1))
			.toList();
	}

	static boolean exists(Path place) {
		return Files.exists(place.toString().isEmpty() ? Path.of(".") : place);
	}

}
