package org.ruzhu.market.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

import org.ruzhu.market.MarketFolders;
import org.ruzhu.market.Markets;
import org.ruzhu.platform.engine.ProcessFolder;

import static org.assertj.core.api.Assertions.assertThat;

/** A market's diagrams against its market.yaml, on a copy of what is shipped. */
class ModelCheckTest {

	private static final String PAY_DEPOSIT = "steps/pay-deposit.bpmn";

	private static final String EXIT = "steps/exit.bpmn";

	private static final String JOURNEY = "markets/tencent-classic/onboarding.bpmn";

	private static final String DEFAULTS = "defaults.yaml";

	private static final String YAML = "markets/tencent-classic/market.yaml";

	@TempDir
	private Path processes;

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withUserConfiguration(ProcessFolder.class, MarketFolders.class, Markets.class, ModelCheck.class);

	@BeforeEach
	void copyWhatIsShipped() throws IOException {
		Resource shipped = new PathMatchingResourcePatternResolver().getResource("classpath:processes");
		FileSystemUtils.copyRecursively(shipped.getFile().toPath(), this.processes);
	}

	@Test
	void whatIsShippedAgrees() {
		this.runner.withPropertyValues("ruzhu.processes=" + this.processes)
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@ParameterizedTest
	@CsvSource({ "P10D, 30 days", "P1M, 30 days", "2026-12-01T00:00:00, 30 days" })
	void aTimerOfItsOwnThatContradictsThePromiseIsNamedWithItsLine(String drawn, String promised) throws IOException {
		String model = read(PAY_DEPOSIT);
		write(PAY_DEPOSIT, model.replaceFirst("\\$\\{promises[^}]*'deposit-lapse'[^}]*}", drawn));
		long line = model.lines().takeWhile((text) -> !text.contains("id=\"Timer_DepositLapse\"")).count() + 1;
		fails("steps/pay-deposit.bpmn, line " + line + ": Timer_DepositLapse, in market tencent-classic: waits " + drawn
				+ ", but market.yaml promises 'deposit-lapse' as " + promised);
	}

	@ParameterizedTest
	@ValueSource(strings = { "P30D", "PT720H" })
	void theSameDaysWithoutThePromiseWouldEndWithinTheirLastDay(String drawn) throws IOException {
		write(PAY_DEPOSIT, read(PAY_DEPOSIT).replaceFirst("\\$\\{promises[^}]*'deposit-lapse'[^}]*}", drawn));
		fails("Timer_DepositLapse, in market tencent-classic: waits " + drawn
				+ ", but market.yaml promises 'deposit-lapse' as 30 days");
	}

	@Test
	void plainDaysDoNotKeepAPromiseOfWorkingDays() throws IOException {
		write(EXIT, read(EXIT).replaceFirst("\\$\\{promises[^}]*'refund'[^}]*}", "P15D"));
		fails("Timer_RefundDue, in market tencent-classic: waits P15D, but market.yaml promises 'refund' as 15 working days");
	}

	@Test
	void aTimerMayNotAskForAnotherPromiseThanItIsCalledAfter() throws IOException {
		write(PAY_DEPOSIT, read(PAY_DEPOSIT).replaceFirst("'deposit-lapse'", "'deposit-reminder-first'"));
		fails("Timer_DepositLapse, in market tencent-classic: waits");
	}

	@Test
	void aPromiseThatNoMarketMakesIsNamed() throws IOException {
		write(EXIT, read(EXIT).replaceFirst("'refund'", "'repayment'"));
		fails("asks for the promise 'repayment', which market.yaml lacks");
	}

	@Test
	void whatIsDueBeforeAPromiseTakesLessThanThePromise() throws IOException {
		write(DEFAULTS, read(DEFAULTS).replaceFirst("confirm-refund: \\{days: 2,", "confirm-refund: {days: 15,"));
		fails("UserTask_ConfirmRefund, in market tencent-classic: is due 15 working days before 'refund' is kept, "
				+ "which takes only 15 working days");
	}

	@Test
	void whatIsDueBeforeAPromiseThatNoMarketMakesIsNamed() throws IOException {
		write(EXIT, read(EXIT).replaceFirst("'confirm-refund', 'refund'", "'confirm-refund', 'repayment'"));
		fails("UserTask_ConfirmRefund, in market tencent-classic: asks for the promise 'repayment', which market.yaml lacks");
	}

	@Test
	void theStepsOfTheFileAreThoseOfTheDiagram() throws IOException {
		write(YAML, read(YAML).replaceFirst(", sign,", ","));
		fails("markets/tencent-classic/market.yaml: 'steps' names");
	}

	@Test
	void aStepThatNoFileHasIsNamed() throws IOException {
		write(JOURNEY, read(JOURNEY).replaceFirst("calledElement=\"Sign\"", "calledElement=\"Seal\""));
		write(YAML, read(YAML).replaceFirst(", sign,", ", seal,"));
		fails("markets/tencent-classic/onboarding.bpmn: calls the process 'Seal', which no file in steps has");
	}

	@Test
	void aDiagramThatIsNoneIsNamed() throws IOException {
		write(JOURNEY, "<nothing>");
		fails("markets/tencent-classic/onboarding.bpmn: is no readable diagram");
	}

	private void fails(String message) throws IOException {
		leaveOneMarket();
		this.runner.withPropertyValues("ruzhu.processes=" + this.processes)
			.run((context) -> assertThat(context).getFailure().rootCause().hasMessageContaining(message));
	}

	/** What is wrong with a step is wrong in every market; here one is enough to name. */
	private void leaveOneMarket() throws IOException {
		try (Stream<Path> markets = Files.list(this.processes.resolve("markets"))) {
			for (Path other : markets.filter((market) -> !market.endsWith("tencent-classic")).toList()) {
				FileSystemUtils.deleteRecursively(other);
			}
		}
	}

	private String read(String file) throws IOException {
		return Files.readString(this.processes.resolve(file), StandardCharsets.UTF_8);
	}

	private void write(String file, String content) throws IOException {
		assertThat(content).isNotEqualTo(read(file));
		Files.writeString(this.processes.resolve(file), content);
	}

}
