package org.ruzhu.market;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.io.ClassPathResource;

import org.ruzhu.platform.engine.ProcessFolder;
import org.ruzhu.platform.json.BrokenFileException;
import org.ruzhu.platform.notice.SmsHours;

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
	void copyTheMarketWithoutTheDefaults() throws IOException {
		this.folder = Files.createDirectories(this.processes.resolve("markets/tencent-classic"));
		for (String file : new String[] { "onboarding.bpmn", "eligibility.dmn", "deposit.dmn", "commission.dmn" }) {
			Files.createFile(this.folder.resolve(file));
		}
		this.yaml = shipped("markets/tencent-classic/market.yaml");
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
			assertThat(market.agreements(Optional.of("platform"))).extracting("id")
				.containsExactly("access-agreement", "related-agreements", "management-regulations");
			assertThat(market.agreements(Optional.of("agency"))).extracting("id")
				.containsExactly("access-agreement", "related-agreements", "management-regulations",
						"agency-sale-agreement");
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
	void onlyFourOfThePromisesAreTermsThatTheDocumentsState() {
		withMarkets((markets) -> {
			Market market = markets.get("tencent-classic");
			assertThat(market.promises().values()).filteredOn(Promise::stated)
				.containsExactlyInAnyOrder(market.promise("refund"), market.promise("top-up"),
						market.promise("change-report"), market.promise("delivery-hide-all"),
						market.promise("delivery-delist"));
			assertThat(market.promise("refund").days()).isEqualTo(15);
			assertThat(market.promise("refund").working()).isTrue();
			assertThat(market.promise("refund").clause().orElseThrow().zh()).contains("管理规范》第 3.1.5④ 条");
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
			assertThat(market.modes()).extracting(Mode::id).containsExactly("platform", "agency");
			assertThat(market.usualMode()).isEqualTo("platform");
			assertThat(market.deposit().rule()).isEqualTo(DepositTerms.Rule.HIGHEST);
			assertThat(market.deposit().borrowed()).isFalse();
			assertThat(market.contracts(Optional.empty())).extracting("id").containsExactly("access-agreement");
			assertThat(market.contracts(Optional.of("agency"))).extracting("id")
				.containsExactly("agency-sale-agreement");
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
					refund: {days: 15       | refund: {days: 0               | promises.refund: 'days' is 0
					refund: {days: 15       | refund: {days: soon            | soon
					refund: {days: 15       | refund: {days: 15.5            | promises.refund.days
					refund: {days: 15       | refund: {days: "15"            | promises.refund.days
					refund: {days: 15,      | refund: {days:,                | 'promises.refund.days' is missing
					top-up:                 | top-ups:                       | 'promises' lacks [top-up]
					top-up: {days           | refund: {days                  | Duplicate field 'refund'
					true, stated: true      | true, stated: false                | promises.refund: 'clause' is needed
					application-approved: [ | application-approved: [fax,    | channel 'fax'
					- id: team              | - id: lawful                   | 'judgements' has 'lawful' twice
					[mini-program]          | [maxi-program]                 | names the category 'maxi-program' at 'site-quality'
					checkOtherCloud: {      | 'checkOtherCloud: {categories: [maxi], ' | names the category 'maxi' at 'checkOtherCloud'
					checkOtherCloud: {      | 'checkOtherCloud: {deliveries: [mail], ' | mail
					checkOtherCloud: {name: | checkOtherCloud: {names:       | productChecks.checkOtherCloud.names
					- id: lawful            | - colour: red                  | unknown key 'judgements.item 1.colour'
					'{id: image, '          | {                              | 'categories.item 1.id' is missing
					rule: highest           | rule: none                     | 'rule: none' goes with 'stated: false'
					rule: highest           | rule: lowest                   | 'deposit.rule'
					borrowed: false         | ''                             | 'deposit.borrowed' is missing
					wire, online: false,    | online-payment,                | 'deposit.routes.item 1.online' is missing
					modes:                  | mode: [agency]¶modes:          | unknown key 'mode'
					- id: agency            | - id: platform                 | 'modes' has 'platform' twice
					agreement: agency-sale  | agreement: sale                | 'modes' names the agreement 'sale-agreement' at 'agency'
					[deposit, commission]   | [deposit, rent]                | rent
					'    agreement: '       | '    duty: '                   | unknown key 'modes.item 2.duty'
					'    agreement: agency-sale-agreement' | ''            | 'byAgreement' needs 'agreement'
					modes: [agency]         | modes: [barter]                | names the mode 'barter' at 'agency-sale-agreement'
					sign, pay-deposit       | sign, sign                     | 'steps' has 'sign' twice
					refund: {days: 15       | refund: {days: 15, least: 15   | promises.refund: 'least' is 15
					expulsion:              | expulsions:                    | 'clauses' has 'expulsions', which no text speaks of
					'  deposit-payment:'    | '  bond-payment:'              | 'rules' has 'bond-payment', which no text speaks of
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

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					refund: {days: 15   | refund: {days: x         | promises.refund.days: Cannot coerce String
					refund: {days: 15   | refund: {days: 15, d: 1  | unknown key 'promises.refund.d'
					name: {zh: 镜像      | name: {zh: 001           | categories.item 1.name.zh
					closure: confirmed  | closure: perhaps         | violations.closure
					{regulations}, clause 8.3 | {rules}, clause 8.3  | clauses.expulsion.en: names '{rules}', which 'sources' does not have
					application-refused: [sms, email] | application-refused: [fax] | channel 'fax'
					""")
	void theLineOfWhatIsWrongIsNamed(String right, String wrong, String problem) throws IOException {
		Files.writeString(this.folder.resolve("market.yaml"), this.yaml.replace(right, wrong));
		fails("markets/tencent-classic/market.yaml, line " + line(this.yaml, right), problem);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					review: {days: 7     | review: {days: x            | promises.review.days
					lapse: {days: 7      | lapse: {colour: red, days: 7 | unknown key 'promises.account-lapse.colour'
					lead: operations     | lead: the-boss              | 'lead' names the group 'the-boss'; there are [reviewers,
					newDays: 2           | newDays: 0                  | lateReview: 'newDays' is 0
					accountNumber: "0000 | accountNumber: 0012 # "     | deposit.accountNumber
					fields: [postalAddress] | field: [postalAddress]   | unknown key 'changes.subjects.item 6.field'
					mobile-code: [sms]   | mobile-code: [fax]          | channel 'fax'
					certified,           | certified, certified,       | 'declinable' has 'certified' twice
					until: "21:00"       | until: "07:00"              | smsHours: 'from' is not before 'until'
					until: "21:00"       | until: 9 o'clock            | smsHours.until
					mostPerDay: 10,      | mostPerDay:,                | 'smsHours.mostPerDay' is missing
					mostPerDay: 10,      | ''                          | 'smsHours.mostPerDay' is missing
					lateReview:          | lateReviews:                | unknown key 'lateReviews'
					""")
	void aWrongDefaultIsNamedWithItsFileAndLine(String right, String wrong, String problem) throws IOException {
		String defaults = shipped("defaults.yaml");
		assertThat(defaults).contains(right);
		Files.writeString(this.processes.resolve("defaults.yaml"), defaults.replace(right, wrong));
		fails("defaults.yaml, line " + line(defaults, right), problem);
	}

	private static long line(String file, String text) {
		return file.lines().takeWhile((line) -> !line.contains(text)).count() + 1;
	}

	@Test
	void whatADocumentDoesNotStateIsTheOperatorsSetting() {
		withMarkets((markets) -> {
			Market market = markets.get("tencent-classic");
			assertThat(this.yaml).doesNotContain("deposit-lapse:", "lateReview:", "accountNumber:", "smsHours:");
			assertThat(market.promise("deposit-lapse").days()).isEqualTo(30);
			assertThat(market.lateReview()).isEqualTo(new LateReview("operations", 2));
			assertThat(market.deposit().accountNumber()).isEqualTo("0000 1234 5678 0000");
			assertThat(market.smsHours().until()).isEqualTo(LocalTime.of(21, 0));
			assertThat(market.declinable()).contains("case-closed");
		});
	}

	@Test
	void aMarketOverridesADefaultKeyByKeyAndAListAsAWhole() throws IOException {
		Files.writeString(this.folder.resolve("market.yaml"),
				this.yaml.replace("promises:\n", "promises:\n  deposit-lapse: {days: 20}\n") + """
						smsHours: {until: "20:00", anytime: []}
						declinable: [certified]
						""");
		withMarkets((markets) -> {
			Market market = markets.get("tencent-classic");
			assertThat(market.promise("deposit-lapse"))
				.isEqualTo(new Promise(20, Optional.empty(), false, false, Optional.empty()));
			assertThat(market.smsHours())
				.isEqualTo(new SmsHours(LocalTime.of(8, 0), LocalTime.of(20, 0), 10, List.of()));
			assertThat(market.declinable()).containsExactly("certified");
		});
	}

	@Test
	void aSectionThatTheMarketDoesNotHaveIsNotMadeOfDefaults() throws IOException {
		String without = this.yaml.replaceFirst("(?s)\nchanges:.*?\n\n", "\n");
		Files.writeString(this.folder.resolve("market.yaml"), without);
		fails("markets/tencent-classic/market.yaml", "'lapse' needs the section 'changes'");
		Files.writeString(this.folder.resolve("market.yaml"), without.replaceAll(" +lapse: .*\n", ""));
		withMarkets((markets) -> assertThat(markets.get("tencent-classic").changes()).isEmpty());
	}

	@Test
	void aFolderWithDefaultsOfItsOwnTakesThoseAlone() throws IOException {
		Files.writeString(this.processes.resolve("defaults.yaml"),
				shipped("defaults.yaml").replace("newDays: 2", "newDays: 4"));
		withMarkets((markets) -> assertThat(markets.get("tencent-classic").lateReview().newDays()).isEqualTo(4));
		Files.writeString(this.processes.resolve("defaults.yaml"),
				shipped("defaults.yaml").replaceFirst("lateReview: .*", ""));
		fails("markets/tencent-classic/market.yaml", "'lateReview' is missing");
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

	private static String shipped(String file) throws IOException {
		return new ClassPathResource("processes/" + file).getContentAsString(StandardCharsets.UTF_8);
	}

	private void withMarkets(Consumer<Markets> check) {
		this.runner.withPropertyValues("ruzhu.processes=" + this.processes)
			.run((context) -> check.accept(context.getBean(Markets.class)));
	}

	private void fails(String file, String problem) {
		fails((broken) -> {
			assertThat(broken.file()).startsWith(file);
			assertThat(broken.problem()).contains(problem);
		});
	}

	private void fails(Consumer<BrokenFileException> check) {
		this.runner.withPropertyValues("ruzhu.processes=" + this.processes).run((context) -> {
			Throwable cause = NestedExceptionUtils.getRootCause(context.getStartupFailure());
			assertThat(cause).isInstanceOfSatisfying(BrokenFileException.class, check);
		});
	}

}
