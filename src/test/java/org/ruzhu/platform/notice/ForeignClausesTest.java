package org.ruzhu.platform.notice;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;

import org.ruzhu.desk.queue.process.TaskFilters;
import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.market.ForeignWords;
import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;
import org.ruzhu.platform.security.StaffGroup;
import org.ruzhu.platform.security.StaffOfTheTest;
import org.ruzhu.platform.security.Visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** No market speaks another's clauses, in any notice, by any channel, on any page. */
@RuzhuTest
class ForeignClausesTest extends JourneyTest {

	private static final String OPERATOR = "clause-operator";

	@Autowired
	private Markets rules;

	@Autowired
	private NoticeTemplates templates;

	@Autowired
	private CaseFacts facts;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private IdentityService identity;

	@Autowired
	private TaskFilters filters;

	@LocalServerPort
	private int port;

	private String market = MARKET;

	@Override
	protected String market() {
		return this.market;
	}

	@ParameterizedTest
	@ValueSource(strings = { "alibaba", "kingsoft", "tencent-2019", "tencent-agency", "tencent-classic" })
	void everyNoticeSaysWhatItsOwnMarketSays(String marketId) {
		Market its = signUpTo(marketId);
		ForeignWords words = new ForeignWords(this.rules);
		int written = 0;
		for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
			for (NoticeTemplate text : this.templates.all()) {
				String said = text.fill(sample(text, locale));
				assertThat(words.in(said, its)).as("%s in %s: %s", text.filename(), marketId, said).isEmpty();
				written++;
			}
		}
		assertThat(written).isEqualTo(2 * this.templates.all().size());
	}

	@ParameterizedTest
	@ValueSource(strings = { "alibaba", "kingsoft", "tencent-2019", "tencent-agency", "tencent-classic" })
	void everyPageSaysWhatItsOwnMarketSays(String marketId) throws Exception {
		Market its = signUpTo(marketId);
		ForeignWords words = new ForeignWords(this.rules);
		for (String page : List.of("/markets/" + marketId, "/cases/" + this.caseId, "/exit/" + this.caseId)) {
			for (String language : List.of("zh", "en")) {
				String html = this.mvc
					.perform(get(page).cookie(new Cookie("language", language))
						.with(user(this.providerId).roles("PROVIDER")))
					.andExpect(status().isOk())
					.andReturn()
					.getResponse()
					.getContentAsString();
				String said = html.replaceAll("(?s)<(script|style|svg).*?</\\1>|<[^>]*>", " ");
				assertThat(words.in(said, its)).as("%s in %s: %s", page, language, said).isEmpty();
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "alibaba", "kingsoft", "tencent-2019", "tencent-agency", "tencent-classic" })
	void staffOfAMarketReadItsOwnClauses(String marketId) {
		Market its = signUpTo(marketId);
		ForeignWords words = new ForeignWords(this.rules);
		new StaffOfTheTest(this.identity, this.filters).hire(OPERATOR, StaffGroup.OPERATIONS);
		Visitor operator = Visitor.staff(this.port, OPERATOR);
		String page = operator.get("/staff/cases/" + this.caseId).body();
		assertThat(page).contains(this.caseId);
		String said = page.replaceAll("(?s)<(script|style|svg).*?</\\1>|<[^>]*>", " ");
		assertThat(words.in(said, its)).as("%s: %s", marketId, said).isEmpty();
	}

	private Market signUpTo(String marketId) {
		this.market = marketId;
		signUp();
		return this.rules.get(marketId);
	}

	/**
	 * Every fact with its name for a value, and over it what a case of the market has.
	 */
	private Map<String, Object> sample(NoticeTemplate text, Locale locale) {
		Set<String> names = new HashSet<>(text.facts().stream().map(NoticeTemplate.Fact::name).toList());
		Map<String, Object> facts = new HashMap<>();
		Stream.concat(names.stream(), text.variant().stream()).forEach((name) -> facts.put(name, "<" + name + ">"));
		this.facts.of(this.caseId, Optional.empty(), names, locale)
			.forEach((name, fact) -> facts.merge(name, fact, (sample, own) -> isOfTheMarket(name) ? own : sample));
		return facts;
	}

	private static boolean isOfTheMarket(String fact) {
		return fact.endsWith("Clause") || fact.endsWith("Rule") || Set.of("market", "contracts").contains(fact);
	}

}
