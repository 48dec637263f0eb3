package org.ruzhu.market.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ContextConsumer;

import org.ruzhu.market.MarketFolders;
import org.ruzhu.market.Markets;
import org.ruzhu.platform.engine.ProcessFolder;

import static org.assertj.core.api.Assertions.assertThat;

class TableCheckTest {

	@TempDir
	private Path processes;

	private Path folder;

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withUserConfiguration(ProcessFolder.class, MarketFolders.class, Markets.class, TableCheck.class);

	@BeforeEach
	void copyTheMarket() throws IOException {
		this.folder = Files.createDirectories(this.processes.resolve("markets/tencent-classic"));
		for (String file : new String[] { "market.yaml", "onboarding.bpmn", "eligibility.dmn", "deposit.dmn",
				"commission.dmn" }) {
			Files.writeString(this.folder.resolve(file), shipped(file));
		}
	}

	@Test
	void theShippedTablesKnowEveryCategory() {
		run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void aCategoryWithoutADepositStopsTheStart() throws IOException {
		write("deposit.dmn", shipped("deposit.dmn").replace("some category in ? satisfies category != \"api\"",
				"list contains(?, \"image\")"));
		run((context) -> assertThat(context).getFailure()
			.rootCause()
			.hasMessage(
					"markets/tencent-classic/deposit.dmn: has no row for the category 'operations' of market.yaml in the mode "
							+ "'platform'"));
	}

	@Test
	void aTableThatAddsUpWhereOnlyTheHighestIsOwedStopsTheStart() throws IOException {
		write("deposit.dmn", shipped("deposit.dmn").replace("aggregation=\"MAX\"", "aggregation=\"SUM\""));
		run((context) -> assertThat(context).getFailure()
			.rootCause()
			.hasMessage("markets/tencent-classic/deposit.dmn: collects with SUM, but the deposit of market.yaml has "
					+ "rule HIGHEST, which needs MAX"));
	}

	@Test
	void whereNoDepositIsStatedNoCategoryNeedsARow() throws IOException {
		write("deposit.dmn", shipped("deposit.dmn").replaceAll("(?s)<rule .*</rule>", ""));
		write("market.yaml", shipped("market.yaml").replaceFirst(
				"(?s)rule: highest\\n  stated: true(.*?)\\n  clause: [^\\n]*", "rule: none\n  stated: false$1"));
		run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void aTableUnderAnotherKeyStopsTheStart() throws IOException {
		write("deposit.dmn", shipped("deposit.dmn").replace("id=\"Deposit\"", "id=\"Bond\""));
		run((context) -> assertThat(context).getFailure()
			.rootCause()
			.hasMessageContainingAll("markets/tencent-classic/deposit.dmn", "'Deposit'"));
	}

	@Test
	void aTableThatCitesADocumentTheMarketDoesNotHaveStopsTheStart() throws IOException {
		String table = shipped("eligibility.dmn");
		long line = table.lines().takeWhile((text) -> !text.contains("{conditions}")).count() + 1;
		write("eligibility.dmn", table.replaceFirst("\\{conditions}", "{terms}"));
		run((context) -> assertThat(context).getFailure()
			.rootCause()
			.hasMessage("markets/tencent-classic/eligibility.dmn, line " + line
					+ ": cites [terms], which 'sources' of market.yaml does not have"));
	}

	@Test
	void anUnreadableTableStopsTheStart() throws IOException {
		write("eligibility.dmn", "<definitions>");
		run((context) -> assertThat(context).getFailure()
			.rootCause()
			.hasMessageContainingAll("markets/tencent-classic/eligibility.dmn", "'Eligibility'"));
	}

	private void run(ContextConsumer<AssertableApplicationContext> check) {
		this.runner.withPropertyValues("ruzhu.processes=" + this.processes).run(check);
	}

	private void write(String file, String content) throws IOException {
		Files.writeString(this.folder.resolve(file), content);
	}

	private static String shipped(String file) throws IOException {
		try (InputStream content = TableCheckTest.class
			.getResourceAsStream("/processes/markets/tencent-classic/" + file)) {
			return new String(content.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
