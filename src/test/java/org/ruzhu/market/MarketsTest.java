package org.ruzhu.market;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.NestedExceptionUtils;

import org.ruzhu.platform.engine.ProcessFolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MarketsTest {

	@TempDir
	private Path processes;

	private Path folder;

	private String yaml;

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withUserConfiguration(ProcessFolder.class, MarketFolders.class, Markets.class, MarketChannels.class);

	@BeforeEach
	void copyTheMarket() throws IOException {
		this.folder = Files.createDirectories(this.processes.resolve("markets/tencent-classic"));
		for (String file : new String[] { "onboarding.bpmn", "eligibility.dmn", "deposit.dmn", "commission.dmn" }) {
			Files.createFile(this.folder.resolve(file));
		}
		try (InputStream shipped = getClass().getResourceAsStream("/processes/markets/tencent-classic/market.yaml")) {
			this.yaml = new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
		}
		Files.writeString(this.folder.resolve("market.yaml"), this.yaml);
	}

	@Test
	void tencentClassicIsAsItsDocumentsSay() {
		withMarkets((markets) -> {
			Market market = markets.get("tencent-classic");
			assertThat(markets.all()).containsExactly(market);
			assertThat(market.name().in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("腾讯云云市场");
			assertThat(market.name().in(Locale.UK)).isEqualTo("Tencent Cloud Market");
			assertThat(market.openCategories()).containsExactly("image", "operations", "software", "api",
					"mini-program");
			assertThat(market.deposit().routes()).extracting("id")
				.containsExactly("wire", "online-banking", "cheque", "tenpay", "counter-cash");
			assertThat(market.agreements()).hasSize(2);
		});
	}

	@Test
	void aReviewerJudgesMoreOfAMiniProgramThanOfAnImage() {
		withMarkets((markets) -> {
			Market market = markets.get("tencent-classic");
			assertThat(market.judgements(List.of("image", "api"))).extracting(Criterion::id)
				.containsExactly("lawful", "team");
			assertThat(market.judgements(List.of("image", "mini-program"))).extracting(Criterion::id)
				.containsExactly("lawful", "team", "site-quality", "image", "research");
			assertThat(market.preferences(List.of("image", "mini-program"))).isEmpty();
		});
	}

	@Test
	void aPreferenceIsReadLikeAJudgement() throws IOException {
		Files.writeString(this.folder.resolve("market.yaml"), this.yaml + """
				preferences:
				  - {id: awards, name: {zh: 获奖, en: Awards}, clause: {zh: 例, en: Such}, categories: [api]}
				""");
		withMarkets((markets) -> {
			Market market = markets.get("tencent-classic");
			assertThat(market.preferences(List.of("api"))).extracting(Criterion::id).containsExactly("awards");
			assertThat(market.preferences(List.of("image"))).isEmpty();
		});
	}

	@Test
	void onlyTheRefundTheTopUpTheReportOfAChangeAndTheFailedDeliveryAreTermsTheDocumentsState() {
		withMarkets((markets) -> {
			Market market = markets.get("tencent-classic");
			assertThat(market.promises().values()).filteredOn(Promise::stated)
				.containsExactlyInAnyOrder(market.promise("refund"), market.promise("top-up"),
						market.promise("change-report"), market.promise("delivery-hide-all"),
						market.promise("delivery-delist"));
			assertThat(market.promise("refund").days()).isEqualTo(15);
			assertThat(market.promise("refund").working()).isTrue();
			assertThat(market.promise("refund").clause().orElseThrow().zh()).contains("003", "3.1.5④");
			assertThat(market.promise("review").days()).isEqualTo(7);
			assertThat(market.promise("review").working()).isTrue();
		});
	}

	@Test
	void theResultOfTheReviewGoesBySmsAndTheRestByEmail() {
		withMarkets((markets) -> {
			MarketChannels channels = new MarketChannels(markets);
			assertThat(channels.of("tencent-classic", "application-approved")).containsExactly("sms", "email");
			assertThat(channels.of("tencent-classic", "application-refused")).containsExactly("sms", "email");
			assertThat(channels.of("tencent-classic", "mobile-code")).containsExactly("sms");
			assertThat(channels.of("tencent-classic", "deposit-due")).containsExactly("email");
		});
	}

	@Test
	void itsTermsAreAsItsDocumentsSay() {
		withMarkets((markets) -> {
			Market market = markets.get("tencent-classic");
			assertThat(market.mode()).containsExactly(Mode.PLATFORM, Mode.AGENCY);
			assertThat(market.deposit().rule()).isEqualTo(DepositTerms.Rule.HIGHEST);
			assertThat(market.deposit().borrowed()).isFalse();
			assertThat(market.contracts()).extracting("id").containsExactly("access-agreement");
			assertThat(market.fees()).isEmpty();
		});
	}

	@Test
	void aFeeAndASubTypeAreRead() throws IOException {
		Files.writeString(this.folder.resolve("market.yaml"), this.yaml.replace("categories:\n",
				"""
						fees:
						  - {id: certification, name: {zh: 认证费, en: Certification}, amount: 300, every: year, clause: {zh: 例, en: Such}}
						categories:
						  - {id: ops, name: {zh: 运维, en: Ops}, open: true, subTypes: [{id: ops-a, name: {zh: 甲, en: A}}]}
						"""));
		withMarkets((markets) -> {
			Market market = markets.get("tencent-classic");
			assertThat(market.fees()).singleElement()
				.satisfies((fee) -> assertThat(fee.amount()).isEqualByComparingTo("300"));
			assertThat(market.category("ops").orElseThrow().ids()).containsExactly("ops", "ops-a");
		});
	}

	@Test
	void aMarketThatDoesNotExistIsUnknown() {
		withMarkets((markets) -> {
			assertThat(markets.find("nowhere")).isEmpty();
			assertThatExceptionOfType(UnknownMarketException.class).isThrownBy(() -> markets.get("nowhere"))
				.satisfies((ex) -> assertThat(ex.marketId()).isEqualTo("nowhere"));
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					categories:             | colour: red¶categories:         | unknown key 'colour'
					{id: image, name:       | {id: image, colour: red, name: | unknown key 'categories.item 1.colour'
					{id: image, name:       | {id: api, name:                | 'categories' has 'api' twice
					open: true              | open: perhaps                  | perhaps
					, open: true            | ''                             | 'categories.item 1.open' is missing
					review: {days: 7        | review: {days: 0               | promises.review: 'days' is 0
					review: {days: 7        | review: {days: soon            | soon
					deposit-lapse:          | deposit-lapses:                | 'promises' lacks [deposit-lapse]
					refund: {days           | review: {days                  | Duplicate field 'review'
					true, stated: true      | true, stated: false                | promises.refund: 'clause' is needed
					default: [email]        | other: [email]                 | 'notices' lacks 'default'
					mobile-code: [sms]      | mobile-code: [fax]             | channel 'fax'
					- id: team              | - id: lawful                   | 'judgements' has 'lawful' twice
					[mini-program]          | [maxi-program]                 | names the category 'maxi-program' at 'site-quality'
					- id: lawful            | - colour: red                  | 'judgements.item 1.id' is missing
					rule: highest           | rule: none                     | 'rule: none' goes with 'stated: false'
					rule: highest           | rule: lowest                   | 'deposit.rule'
					borrowed: false         | ''                             | 'deposit.borrowed' is missing
					mode: [platform, agency] | mode: []                      | 'mode' is empty
					mode: [platform, agency] | mode: [barter]                | barter
					sign, pay-deposit       | sign, sign                     | 'steps' has 'sign' twice
					review: {days: 7        | review: {days: 7, least: 7     | promises.review: 'least' is 7
					bank:                   | branch:                        | 'deposit.bank' is missing
					""")
	void aWrongValueStopsTheStart(String right, String wrong, String problem) throws IOException {
		assertThat(this.yaml).contains(right);
		Files.writeString(this.folder.resolve("market.yaml"),
				this.yaml.replaceFirst(Pattern.quote(right), wrong.replace('¶', '\n')));
		fails((broken) -> {
			assertThat(broken.file()).matches("markets/tencent-classic/market.yaml, line \\d+");
			assertThat(broken.problem()).contains(problem);
		});
	}

	@Test
	void theLineOfTheWrongValueIsNamed() throws IOException {
		Files.writeString(this.folder.resolve("market.yaml"),
				this.yaml.replace("review: {days: 7", "review: {days: x"));
		long line = this.yaml.lines().takeWhile((text) -> !text.contains("review: {")).count() + 1;
		fails((broken) -> assertThat(broken.file()).endsWith("market.yaml, line " + line));
	}

	@ParameterizedTest
	@CsvSource({ "market.yaml", "onboarding.bpmn", "eligibility.dmn", "deposit.dmn", "commission.dmn" })
	void aMissingFileStopsTheStart(String file) throws IOException {
		Files.delete(this.folder.resolve(file));
		fails((broken) -> {
			assertThat(broken.file()).isEqualTo("markets/tencent-classic/" + file);
			assertThat(broken.problem()).isEqualTo("is missing");
		});
	}

	@Test
	void aFolderWithoutAMarketStopsTheStart() {
		this.runner.withPropertyValues("ruzhu.processes=" + this.folder)
			.run((context) -> assertThat(context).getFailure().rootCause().hasMessageContaining("has no market"));
	}

	@Test
	void theStartUpErrorNamesFileAndProblem() {
		BrokenMarketException broken = new BrokenMarketException("markets/x/market.yaml, line 3",
				"unknown key 'colour'");
		FailureAnalysis analysis = new BrokenMarketFailureAnalyzer().analyze(broken, broken);
		assertThat(analysis.getDescription()).contains("markets/x/market.yaml, line 3", "unknown key 'colour'");
	}

	private void withMarkets(Consumer<Markets> check) {
		this.runner.withPropertyValues("ruzhu.processes=" + this.processes)
			.run((context) -> check.accept(context.getBean(Markets.class)));
	}

	private void fails(Consumer<BrokenMarketException> check) {
		this.runner.withPropertyValues("ruzhu.processes=" + this.processes).run((context) -> {
			Throwable cause = NestedExceptionUtils.getRootCause(context.getStartupFailure());
			assertThat(cause).isInstanceOfSatisfying(BrokenMarketException.class, check);
		});
	}

}
