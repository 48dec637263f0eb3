package org.ruzhu.platform.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.journey.RuzhuTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What staff read in the history of a case. */
@RuzhuTest
class ActionLabelsTest {

	private static final Pattern RECORDED = Pattern
		.compile("audit\\s*\\.record\\(\\s*(?!null)[^,;]+,\\s*\"([a-z-]+)\",");

	@Autowired
	private ActionLabels labels;

	@Test
	void whateverIsRecordedOfACaseHasANameInBothLanguages() {
		Set<String> actions = actions();
		assertThat(actions).contains("deposit-assessed", "exit-requested");
		for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
			assertThat(actions).allMatch((action) -> this.labels.forStaff(action, locale).isPresent());
		}
	}

	private static Set<String> actions() {
		try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/ruzhu"))) {
			return files.filter((file) -> file.toString().endsWith(".java"))
				.flatMap(ActionLabelsTest::recorded)
				.collect(Collectors.toSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Stream<String> recorded(Path file) {
		try {
			return RECORDED.matcher(Files.readString(file)).results().map((MatchResult found) -> found.group(1));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
