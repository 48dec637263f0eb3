package org.ruzhu.architecture;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.ruzhu.market.ForeignWords;
import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;
import org.ruzhu.market.ShippedMarkets;
import org.ruzhu.market.TextVersion;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What all markets share speaks no market's clauses, agreements and promises: those are
 * in the market's data.
 */
class SharedWordsTest {

	private static final Markets MARKETS = ShippedMarkets.read();

	private static final ForeignWords WORDS = new ForeignWords(MARKETS);

	private static final Path AGREEMENTS = Drawings.FORMS.resolve("agreements");

	/** A document by the number of its file, wherever a clause is cited. */
	private static final Pattern FILE_NUMBER = Pattern.compile("(?<![\\w.,#-])00[0-4](, | 第| [一-龥\\d]|[）)])");

	@ParameterizedTest
	@MethodSource("sharedFiles")
	void whatIsSharedSpeaksForNoMarketAlone(Path file) {
		String said = Drawings.text(file).replaceAll("\"(executionPlatformVersion|version)\": \"[^\"]*\"", "");
		assertThat(WORDS.inShared(said)).as(file + " is read in every market").isEmpty();
	}

	static List<Path> sharedFiles() {
		return Stream
			.of(Drawings.files(Drawings.FORMS, ".form"), Drawings.files(Drawings.FORMS.resolve("notices"), ".txt"),
					Drawings.files(Drawings.FORMS.resolve("receipts"), ".html"),
					Drawings.files(Drawings.FORMS.resolve("papers"), ".html"),
					Drawings.files(Path.of("src/main/resources/messages"), ".properties"),
					List.of(Drawings.PROCESSES.resolve("reasons.yaml")))
			.flatMap(List::stream)
			.toList();
	}

	@Test
	void sharedModelsAreDescribedWithoutAnyMarketsClauses() {
		Drawings.MODELS.forEach((file, model) -> {
			if (file.startsWith(Drawings.PROCESSES.resolve("steps"))) {
				assertThat(model.getModelElementsByType(Documentation.class)).allSatisfy(
						(text) -> assertThat(WORDS.inShared(text.getTextContent())).as(file.toString()).isEmpty());
			}
		});
	}

	@Test
	void aPaperSpeaksOnlyOfItsOwnMarketsDocuments() {
		for (Market market : MARKETS.all()) {
			for (TextVersion version : market.agreementTexts().values().stream().flatMap(List::stream).toList()) {
				Path paper = AGREEMENTS.resolve(version.file() + ".zh-CN.html");
				assertThat(Drawings.text(paper)).as(paper.toString())
					.doesNotContainPattern(FILE_NUMBER)
					.satisfies((text) -> MARKETS.all()
						.stream()
						.flatMap((other) -> other.texts().sources().values().stream())
						.filter((title) -> !market.texts().sources().containsValue(title))
						.forEach((title) -> assertThat(text).doesNotContain(title.zh())));
			}
		}
	}

	@ParameterizedTest
	@MethodSource("everyFile")
	void noDocumentIsCitedByTheNumberOfItsFile(Path file) {
		assertThat(Drawings.text(file)).as(file.toString()).doesNotContainPattern(FILE_NUMBER);
	}

	static List<Path> everyFile() {
		return Stream
			.of(Drawings.files(Drawings.PROCESSES, ".yaml"), Drawings.files(Drawings.PROCESSES, ".dmn"),
					Drawings.files(Drawings.PROCESSES, ".bpmn"), Drawings.files(Drawings.FORMS, ".html"),
					Drawings.files(Path.of("src/main/java"), ".java"), Drawings.files(Path.of("docs"), ".md"))
			.flatMap(List::stream)
			.toList();
	}

}
