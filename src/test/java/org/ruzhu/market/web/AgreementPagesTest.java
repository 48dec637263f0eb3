package org.ruzhu.market.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.market.AgreementTerms;
import org.ruzhu.market.AgreementText;
import org.ruzhu.market.AgreementTexts;
import org.ruzhu.market.Contract;
import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;
import org.ruzhu.market.MentionedPaper;
import org.ruzhu.market.ShippedMarkets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@RuzhuTest
class AgreementPagesTest {

	private static final Cookie CHINESE = new Cookie("language", "zh-CN");

	private static final Cookie ENGLISH = new Cookie("language", "en");

	/** Every clause of the regulations, by its number in the document. */
	private static final List<String> CLAUSES = List.of("1.1", "1.2", "1.3", "1.4", "2.1", "2.2", "2.3", "2.4", "2.5",
			"2.6", "2.7", "2.8", "3.1", "3.1.1", "3.1.2", "3.1.3", "3.1.4", "3.1.5", "3.1.6", "3.1.7", "4.1", "4.1.1",
			"4.1.2", "4.1.3", "4.2", "4.3", "4.4", "4.4.1", "4.4.2", "4.5", "4.5.1", "4.5.2", "4.5.3", "4.5.4", "4.5.5",
			"4.6", "4.6.1", "4.6.2", "4.6.3", "4.6.4", "4.6.5", "4.7", "4.7.1", "4.7.2", "4.7.3", "4.8", "4.8.1",
			"4.8.2", "4.8.3", "5.1", "5.2", "5.3", "5.4", "5.4.1", "5.4.2", "5.5", "5.5.1", "5.5.2", "5.6", "5.6.1",
			"5.6.2", "5.7", "5.7.1", "5.7.2", "5.7.3", "5.7.4", "5.8", "6.1", "6.1.1", "6.1.2", "6.1.3", "6.1.4",
			"6.1.5", "6.2", "7.1", "7.2", "8.1", "8.2", "8.3", "8.4", "8.4.1", "8.4.2", "8.4.3", "9.1", "9.2", "9.3");

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Markets markets;

	@Autowired
	private AgreementTexts texts;

	record Named(String market, String id) {

		String path() {
			return "/markets/%s/agreements/%s".formatted(this.market, this.id);
		}

	}

	static List<Named> everything() {
		List<Named> all = new ArrayList<>();
		for (Market market : ShippedMarkets.read().all()) {
			Stream
				.of(market.agreements().stream().map(AgreementTerms::id), market.contracts().stream().map(Contract::id),
						market.mentioned().stream().map(MentionedPaper::id))
				.flatMap(Function.identity())
				.distinct()
				.forEach((id) -> all.add(new Named(market.id(), id)));
		}
		return all;
	}

	@ParameterizedTest
	@MethodSource("everything")
	void whatIsAcceptedOrSignedOpensAsAPageAndAsAPdf(Named named) throws Exception {
		Optional<AgreementText> text = this.texts.inForce(named.market(), named.id());
		String zh = page(named.path(), CHINESE);
		String en = page(named.path(), ENGLISH);
		Market market = this.markets.get(named.market());
		assertThat(zh).contains(market.paperName(named.id()).orElseThrow().zh());
		assertThat(en).contains(market.paperName(named.id()).orElseThrow().en());
		if (text.isPresent()) {
			assertThat(zh)
				.contains(text.get().version(), text.get().sha256(), text.get().content(), named.path() + ".pdf")
				.doesNotContain("${");
			assertThat(zh.contains("运营方自拟的文本")).as("the documents have a text of it")
				.isNotEqualTo(named.id().equals("management-regulations"));
			assertThat(en).contains(text.get().content(), "The Chinese text is binding");
			assertThat(this.mvc.perform(get(named.path() + ".pdf"))
				.andExpect(status().isOk())
				.andReturn()
				.getResponse()
				.getContentAsByteArray()).startsWith("%PDF".getBytes());
		}
		else {
			assertThat(zh).contains("没有给出", "运营方应在这里放上自己的文本").doesNotContain(".pdf");
			assertThat(en).contains("The operator puts its own text here");
			this.mvc.perform(get(named.path() + ".pdf")).andExpect(status().isNotFound());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "tencent-2019", "tencent-classic", "tencent-agency" })
	void theRegulationsHaveEveryClauseOfTheDocument(String market) throws Exception {
		String page = page("/markets/" + market + "/agreements/management-regulations", CHINESE);
		assertThat(CLAUSES).allSatisfy((clause) -> assertThat(page).containsPattern("<b>" + clause + "[ <]"));
		assertThat(page).contains("2017年8月1日", "2019-08-28");
		assertThat(page.split("<tr><td>", -1)).as("the rows of the annex").hasSize(25);
	}

	@Test
	void aMarketsPageLeadsToWhatItsProvidersAcceptAndSign() throws Exception {
		assertThat(page("/markets/alibaba", CHINESE)).contains("/markets/alibaba/agreements/joining-agreement",
				"/markets/alibaba/agreements/management-regulations",
				"/markets/alibaba/agreements/partner-framework-agreement",
				"/markets/alibaba/agreements/market-agreement");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/markets/alibaba/agreements/nothing", "/markets/alibaba/agreements/nothing.pdf",
			"/markets/nowhere/agreements/nothing", "/markets/tencent-2019/agreements/management-regulations?version=0",
			"/agreements/0000", "/agreements/0000.pdf" })
	void whatIsNotThereIsSaidSo(String path) throws Exception {
		this.mvc.perform(get(path)).andExpect(status().isNotFound());
	}

	private String page(String path, Cookie language) throws Exception {
		return this.mvc.perform(get(path).cookie(language))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

}
