package org.ruzhu.market;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What products are reviewed for is what the documents of their market say of products.
 */
class ProductChecksTest {

	private static final Markets MARKETS = ShippedMarkets.read();

	private static final String OWN = "运营方自定，市场文件未说明";

	/** What the operator asks of a product whatever the market. */
	private static final List<String> EVERYWHERE = List.of("checkSecurity", "checkQualified", "checkInfringement",
			"checkMalware", "checkPrivacy", "checkDescription");

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			tencent-2019    | 《云市场管理规范》               |
			tencent-classic | 《腾讯云云市场服务商管理规范》       | ，按引用适用
			tencent-agency  | 《云市场服务商管理规范》            | ，按引用适用
			""")
	void everyPointOfTheRegulationsIsAskedWithItsClause(String market, String title, String reference) {
		Map<String, String> clauses = Map.ofEntries(Map.entry("checkSecurity", "4.1.1"),
				Map.entry("checkQualified", "4.1.2"), Map.entry("checkInfringement", "4.1.3①"),
				Map.entry("checkMalware", "4.1.3②"), Map.entry("checkPrivacy", "4.1.3③"),
				Map.entry("checkUserSystem", "4.1.3④"), Map.entry("checkDescription", "4.1.3⑤"),
				Map.entry("checkOriginal", "4.1.3⑤"), Map.entry("checkLawful", "4.1.3⑥"),
				Map.entry("checkOnPlatform", "3.1.6"), Map.entry("checkOtherCloud", "3.1.6"));
		Map<String, ProductCheck> asked = asked(market, "image", Delivery.IMAGE);
		assertThat(asked).containsOnlyKeys(clauses.keySet());
		clauses.forEach((id, clause) -> assertThat(asked.get(id).source().zh()).as(id)
			.isEqualTo("%s第 %s 条%s".formatted(title, clause, (reference != null) ? reference : "")));
		assertThat(asked.get("checkOtherCloud").name().in(Locale.ENGLISH))
			.isEqualTo("Is not deployed on another brand’s cloud");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			kingsoft       | base-software  | IMAGE   | checkLawful, checkImage
			kingsoft       | service        | SERVICE | checkLawful, checkOnPlatform
			kingsoft       | api            | API     | checkLawful
			alibaba        | base-software  | IMAGE   | checkImage
			alibaba        | security       | SAAS    | checkSecurityImage
			alibaba        | security       | SERVICE |
			alibaba        | site-building  | SERVICE | checkOnPlatform
			alibaba        | iot            | SAAS    | checkOnIotPlatform
			alibaba        | retail-link    | SERVICE |
			""")
	void whereNoRegulationsAreKnownTheRestIsTheOperatorsOwn(String market, String category, Delivery delivery,
			String stated) {
		Map<String, ProductCheck> asked = asked(market, category, delivery);
		List<String> own = asked.entrySet()
			.stream()
			.filter((check) -> OWN.equals(check.getValue().source().zh()))
			.map(Map.Entry::getKey)
			.toList();
		assertThat(own).containsExactlyElementsOf(EVERYWHERE);
		assertThat(asked.keySet().stream().filter((id) -> !own.contains(id)).toList())
			.containsExactlyElementsOf((stated != null) ? Arrays.asList(stated.split(", ")) : List.of());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			mini-program   | SAAS    | checkSaasOnPlatform, checkSaasCopyright
			mini-program   | SERVICE |
			site-building  | SERVICE | checkSiteCopyright, checkBundle
			enterprise-app | SAAS    | checkAppCopyright, checkBundle
			enterprise-app | SERVICE | checkBundle
			api            | API     |
			""")
	void agencySaleAsksOfACategoryWhatItsConditionsSayOfProducts(String category, Delivery delivery, String further) {
		assertThat(asked("tencent-agency", category, delivery).entrySet()
			.stream()
			.filter((check) -> check.getValue().source().zh().startsWith("《腾讯云云市场服务商入驻问答》"))
			.map(Map.Entry::getKey)
			.toList()).containsExactlyElementsOf((further != null) ? Arrays.asList(further.split(", ")) : List.of());
	}

	@ParameterizedTest
	@EnumSource(Delivery.class)
	void noProductIsListedUnseen(Delivery delivery) {
		MARKETS.all()
			.forEach((market) -> market.categories()
				.forEach((category) -> assertThat(market.productChecks(category.id(), delivery)).as(market.id())
					.containsKeys(EVERYWHERE.toArray(String[]::new))));
	}

	@Test
	void noPointIsCalledAsAnother() {
		MARKETS.all()
			.forEach((market) -> assertThat(market.productChecks().values()).as(market.id())
				.extracting((check) -> check.name().zh() + check.source().zh())
				.doesNotHaveDuplicates());
	}

	@Test
	void noMarketSpeaksAnothersClause() {
		ForeignWords words = new ForeignWords(MARKETS);
		MARKETS.all()
			.forEach((market) -> market.productChecks()
				.values()
				.forEach((check) -> Stream.of(Locale.CHINESE, Locale.ENGLISH)
					.map((locale) -> "%s (%s)".formatted(check.name().in(locale), check.source().in(locale)))
					.forEach((said) -> assertThat(words.in(said, market)).as(said).isEmpty())));
	}

	private static Map<String, ProductCheck> asked(String market, String category, Delivery delivery) {
		return MARKETS.get(market).productChecks(category, delivery);
	}

}
