package org.ruzhu.joining.agreement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import org.ruzhu.journey.AlibabaJourneyTest;
import org.ruzhu.journey.AmongExampleMarkets;
import org.ruzhu.journey.Walk;
import org.ruzhu.provider.cases.OnboardingCase.State;
import org.ruzhu.provider.shop.ShopState;
import org.ruzhu.provider.shop.Shops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The market whose joining rules have a second version, in force from 2026-09-10. */
@AmongExampleMarkets
class NewVersionTest extends AlibabaJourneyTest {

	private static final Instant SECOND_IN_FORCE = Instant.parse("2026-09-09T16:00:00Z");

	private static final String RULES = "joining-rules";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Acceptances acceptances;

	@Autowired
	private NewAgreements newAgreements;

	@Autowired
	private Shops shops;

	@Override
	protected String market() {
		return "xinglan";
	}

	@Override
	protected Map<String, Object> facts() {
		return Map.of("serviceHours", "7x8");
	}

	@BeforeEach
	void theFirstIsInForce() {
		Walk.itIs(SECOND_IN_FORCE.minusSeconds(1));
	}

	@Test
	void aTextThatIsNoLongerInForceIsRefusedAtTheTickAndNothingIsLost() throws Exception {
		verify();
		stateEverything("dataset");
		String task = this.walk.open("UserTask_AcceptAgreements").getId();
		String shown = mark();
		assertThat(page(task)).contains("版本 1", "value=\"" + shown + "\"", "/markets/xinglan/agreements/" + RULES);
		Walk.itIs(SECOND_IN_FORCE);
		String refused = this.mvc
			.perform(post("/tasks/" + task).with(me())
				.with(csrf())
				.param("submission", "submit")
				.param("agreementsAccepted", shown))
			.andExpect(status().isUnprocessableEntity())
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(refused).contains("《星澜云市场入驻规则》 已有新的文本", "版本 2", "value=\"" + mark() + "\"")
			.doesNotContain("checked=\"checked\" aria-describedby=\"problem-agreementsAccepted");
		assertThat(mark()).isNotEqualTo(shown);
		assertThat(this.acceptances.of(this.caseId)).isEmpty();
		assertThat(this.cases.get(this.caseId).categories()).containsExactly("dataset");
		this.mvc
			.perform(post("/tasks/" + task).with(me())
				.with(csrf())
				.param("submission", "submit")
				.param("agreementsAccepted", mark()))
			.andExpect(status().isSeeOther());
		assertThat(this.acceptances.of(this.caseId)).singleElement().satisfies((acceptance) -> {
			assertThat(acceptance.agreementId()).isEqualTo(RULES);
			assertThat(acceptance.textVersion()).isEqualTo("2");
			assertThat(acceptance.acceptedBy()).isEqualTo(this.providerId);
			assertThat(acceptance.acceptedAt()).isEqualTo(SECOND_IN_FORCE);
		});
		assertThat(state()).isEqualTo(State.SUBMITTED);
	}

	@Test
	void theVeryTextThatWasAcceptedStaysReadable() throws Exception {
		beAMemberWithTheFirst();
		Acceptance first = this.acceptances.of(this.caseId).get(0);
		Walk.itIs(SECOND_IN_FORCE);
		String text = this.acceptances.kept(first.sha256()).orElseThrow().text().content();
		assertThat(read("/agreements/" + first.sha256())).contains(text, first.sha256(), "这个版本已被新版本取代");
		assertThat(read("/markets/xinglan/agreements/" + RULES)).doesNotContain(text).contains("版本 1");
		assertThat(this.mvc.perform(get("/agreements/" + first.sha256() + ".pdf"))
			.andReturn()
			.getResponse()
			.getContentAsByteArray()).startsWith("%PDF".getBytes());
		assertThat(this.mvc.perform(get("/cases/" + this.caseId).with(me()))
			.andReturn()
			.getResponse()
			.getContentAsString()).contains("/agreements/" + first.sha256(), "版本 1");
	}

	@Test
	void aMemberIsAskedAgainAndBarredWhereItsMarketSaysSo() {
		beAMemberWithTheFirst();
		this.newAgreements.askMembers();
		assertThat(this.walk.tasks("UserTask_AcceptNewAgreement")).as("before it is in force").isEmpty();
		Walk.itIs(SECOND_IN_FORCE);
		this.newAgreements.askMembers();
		this.newAgreements.askMembers();
		assertThat(this.walk.tasks("UserTask_AcceptNewAgreement")).as("once").hasSize(1);
		this.walk.fire("Timer_NewAgreementOverdue");
		assertThat(this.shops.of(this.caseId).state()).isEqualTo(ShopState.BARRED);
		assertThat(told()).startsWith("new-agreement-barred");
		this.walk.answer("UserTask_AcceptNewAgreement", Map.of("newAgreementAccepted", "true"));
		assertThat(this.shops.of(this.caseId).isOpen()).isTrue();
		assertThat(this.acceptances.of(this.caseId)).extracting(Acceptance::textVersion).containsExactly("1", "2");
		this.newAgreements.askMembers();
		assertThat(this.walk.tasks("UserTask_AcceptNewAgreement")).isEmpty();
	}

	private void beAMemberWithTheFirst() {
		signUp();
		List<AskedAgreement> asked = this.acceptances.ofMarket(this.caseId);
		this.acceptances.accept(this.caseId, asked, Optional.empty(), "agreementsAccepted");
		passMilestones(State.ONBOARDED);
	}

	private String mark() {
		return AskedAgreement.mark(this.acceptances.ofMarket(this.caseId));
	}

	private String page(String task) throws Exception {
		return read("/tasks/" + task);
	}

	private String read(String path) throws Exception {
		return this.mvc.perform(get(path).with(me()))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	private RequestPostProcessor me() {
		return user(this.providerId).roles("PROVIDER");
	}

}
