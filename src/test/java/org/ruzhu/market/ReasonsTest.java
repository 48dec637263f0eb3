package org.ruzhu.market;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.FileSystemUtils;

import org.ruzhu.platform.engine.ProcessFolder;
import org.ruzhu.platform.json.BrokenFileException;

import static org.assertj.core.api.Assertions.assertThat;

class ReasonsTest {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withBean("messageSource", StaticMessageSource.class, ReasonsTest::messages)
		.withUserConfiguration(ProcessFolder.class, MarketFolders.class, Markets.class, Reasons.class);

	@TempDir
	private Path processes;

	private static StaticMessageSource messages() {
		StaticMessageSource messages = new StaticMessageSource();
		messages.addMessage("market.reason", Locale.ENGLISH, "{0}: {1}");
		messages.addMessage("market.reason.words", Locale.ENGLISH, "{0}: {1} ({2})");
		return messages;
	}

	@Test
	void aReasonSaysWhatIsWrongWhatToDoAndWhatTheReviewerAdds() {
		this.runner.run((context) -> {
			Reasons reasons = context.getBean(Reasons.class);
			assertThat(reasons.text("kingsoft", new Ground("not-sealed", ""), Locale.ENGLISH))
				.isEqualTo("The document lacks the company’s seal: Have it sealed, scan it and upload it again");
			assertThat(reasons.text("kingsoft", new Ground("not-sealed", "page 2"), Locale.ENGLISH))
				.endsWith("(page 2)");
			assertThat(reasons.text("kingsoft", Ground.words("page 2"), Locale.ENGLISH)).isEqualTo("page 2");
		});
	}

	@Test
	void aMarketHasReasonsOfItsOwnAndSaysCommonOnesOtherwise() throws IOException {
		write("kingsoft", """

				reasons:
				  - {id: no-image, about: [category], name: {zh: 无镜像, en: No image}, remedy: {zh: 请制作, en: Make one}}
				  - {id: expired, about: [document], name: {zh: 过期, en: Out of date}, remedy: {zh: 请更新, en: Renew it}}
				""");
		withTheFolder().run((context) -> {
			Reasons reasons = context.getBean(Reasons.class);
			assertThat(reasons.about("kingsoft", Reason.Subject.CATEGORY)).extracting(Reason::id).contains("no-image");
			assertThat(reasons.of("kingsoft")).extracting(Reason::id).doesNotHaveDuplicates();
			assertThat(reasons.find("kingsoft", "expired").orElseThrow().name().en()).isEqualTo("Out of date");
			assertThat(reasons.find("alibaba", "no-image")).isEmpty();
			assertThat(reasons.find("alibaba", "expired").orElseThrow().name().en())
				.isEqualTo("The document has expired");
		});
	}

	@Test
	void aCatalogueThatLeavesNothingToTheReviewersWordsStopsTheStart() throws IOException {
		copy();
		Path file = this.processes.resolve("reasons.yaml");
		Files.writeString(file, Files.readString(file).replace("    needsWords: true\n", ""));
		assertFails("reasons.yaml", "'reasons' lacks 'other'");
	}

	@Test
	void aReasonThatIsThereTwiceOrAboutSomethingUnknownStopsTheStart() throws IOException {
		write("alibaba", """

				reasons:
				  - {id: a, about: [fact], name: {zh: 甲, en: A}, remedy: {zh: 乙, en: B}}
				  - {id: a, about: [fact], name: {zh: 甲, en: A}, remedy: {zh: 乙, en: B}}
				""");
		assertFails("markets/alibaba/market.yaml", "'reasons' has 'a' twice");
		write("alibaba", """

				reasons:
				  - {id: a, about: [weather], name: {zh: 甲, en: A}, remedy: {zh: 乙, en: B}}
				""");
		assertFails("markets/alibaba/market.yaml", "weather");
	}

	@Test
	void aMissingCatalogueStopsTheStart() throws IOException {
		copy();
		Files.delete(this.processes.resolve("reasons.yaml"));
		assertFails("reasons.yaml", "is missing");
	}

	private void copy() throws IOException {
		FileSystemUtils.copyRecursively(new ClassPathResource("processes").getFile(), this.processes.toFile());
	}

	private void write(String market, String addition) throws IOException {
		copy();
		Path file = this.processes.resolve("markets").resolve(market).resolve("market.yaml");
		Files.writeString(file, Files.readString(file) + addition);
	}

	private ApplicationContextRunner withTheFolder() {
		return this.runner.withPropertyValues("ruzhu.processes=" + this.processes);
	}

	private void assertFails(String file, String problem) {
		withTheFolder().run((context) -> assertThat(context).getFailure()
			.rootCause()
			.isInstanceOf(BrokenFileException.class)
			.hasMessageContainingAll(file, problem));
	}

}
