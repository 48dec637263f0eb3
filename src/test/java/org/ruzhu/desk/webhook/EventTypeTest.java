package org.ruzhu.desk.webhook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.shop.ShopState;

import static org.assertj.core.api.Assertions.assertThat;

class EventTypeTest {

	private static final String RECORDED = recorded();

	@ParameterizedTest
	@EnumSource
	void everyEventIsAMilestoneThatSomeFeatureRecords(EventType type) {
		boolean state = Arrays.stream(OnboardingCase.State.values())
			.anyMatch((each) -> type.action().equals("application-" + each.name().toLowerCase(Locale.ROOT)));
		boolean shop = Arrays.stream(ShopState.values()).anyMatch((each) -> type.action().equals("shop-" + each.id()));
		boolean literal = RECORDED.contains("\"" + type.action() + "\"");

		assertThat(state || shop || literal).isTrue();
		assertThat(EventType.ofAction(type.action())).contains(type);
		assertThat(EventType.of(type.id())).contains(type);
	}

	@ParameterizedTest
	@EnumSource
	void everyEventIsInTheManual(EventType type) throws IOException {
		assertThat(Files.readString(Path.of("docs/reference/webhooks.md"))).contains("| `" + type.id() + "` |");
	}

	/** The lines of the source that record something. */
	private static String recorded() {
		try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/ruzhu"))) {
			return files.filter((file) -> file.toString().endsWith(".java"))
				.flatMap(EventTypeTest::lines)
				.filter((line) -> line.contains("audit.record("))
				.collect(Collectors.joining("\n"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Stream<String> lines(Path file) {
		try {
			return Files.readAllLines(file).stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
