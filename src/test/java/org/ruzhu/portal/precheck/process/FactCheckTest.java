package org.ruzhu.portal.precheck.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ContextConsumer;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import org.ruzhu.market.MarketFolders;
import org.ruzhu.platform.engine.Feel;
import org.ruzhu.platform.engine.ProcessFolder;
import org.ruzhu.platform.form.FormCheck;
import org.ruzhu.portal.precheck.FactSheet;

import static org.assertj.core.api.Assertions.assertThat;

class FactCheckTest {

	@TempDir
	private Path root;

	private Path table;

	private Path forms;

	private final ApplicationContextRunner runner = new ApplicationContextRunner().withUserConfiguration(
			ProcessFolder.class, MarketFolders.class, Feel.class, FormCheck.class, FactSheet.class, FactCheck.class);

	@BeforeEach
	void copyAMarketAndTheForms() throws IOException {
		Path market = Files.createDirectories(this.root.resolve("processes/markets/harbour"));
		copy("classpath:/processes/markets/kingsoft/*", market);
		this.table = market.resolve("eligibility.dmn");
		this.forms = Files.createDirectories(this.root.resolve("forms"));
		copy("classpath:/forms/*.form", this.forms);
	}

	@Test
	void whatTheShippedTablesLookAtIsAskedFor() {
		run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void aFactThatThePreCheckDoesNotAskForStopsTheStart() throws IOException {
		replace(this.table, "<text>teamSize</text>", "<text>patents</text>");
		run((context) -> assertThat(context).getFailure()
			.rootCause()
			.hasMessage("markets/harbour/eligibility.dmn, line " + lineOf("patents")
					+ ": looks at the fact 'patents', which forms/precheck.form does not ask for"));
	}

	@Test
	void aFactThatNoApplicationAsksForStopsTheStart() throws IOException {
		replace(this.table, "<text>teamSize</text>", "<text>patents</text>");
		replace(this.forms.resolve(FactSheet.FILE), "\"key\": \"teamSize\"", "\"key\": \"patents\"");
		run((context) -> assertThat(context).getFailure()
			.rootCause()
			.hasMessage("markets/harbour/eligibility.dmn, line " + lineOf("patents")
					+ ": looks at the fact 'patents', which no form of an application asks for"));
	}

	private void run(ContextConsumer<AssertableApplicationContext> check) {
		this.runner.withPropertyValues("ruzhu.processes=" + this.root.resolve("processes"), "ruzhu.forms=" + this.forms)
			.run(check);
	}

	private int lineOf(String fact) throws IOException {
		return Files.readAllLines(this.table).indexOf("          <text>" + fact + "</text>") + 1;
	}

	private static void replace(Path file, String old, String now) throws IOException {
		assertThat(Files.readString(file)).contains(old);
		Files.writeString(file, Files.readString(file).replace(old, now));
	}

	private static void copy(String pattern, Path folder) throws IOException {
		for (var file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
			Files.write(folder.resolve(file.getFilename()), file.getContentAsByteArray());
		}
	}

}
