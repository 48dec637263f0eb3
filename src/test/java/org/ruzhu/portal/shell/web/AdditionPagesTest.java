package org.ruzhu.portal.shell.web;

import java.net.http.HttpResponse;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import org.ruzhu.journey.Filled;
import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.platform.security.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** How a member adds categories, on the page of the case. */
@RuzhuTest
class AdditionPagesTest extends JourneyTest {

	@LocalServerPort
	private int port;

	private Visitor provider;

	@BeforeEach
	void aMemberThatWasRefusedACategory() {
		applyFor("operations", "api");
		this.walk.decide("UserTask_ReviewApplication", Filled.split("", "接口文档无法访问"));
		this.provider = new Visitor(this.port);
		this.provider.submit("/login", Map.of("email", this.email, "password", PASSWORD));
	}

	@Test
	void thePageOfTheCaseSaysWhatCameOfEachCategoryAndWhy() {
		assertThat(page().body()).contains("运维", "已通过", "API", "未通过", "接口文档无法访问");
		this.provider.submit("/language", "/cases/" + this.caseId, Map.of("to", "en"));
		assertThat(page().body()).contains("Operations", "Approved", "Refused", "接口文档无法访问");
	}

	@Test
	void nobodyButAMemberIsOfferedMoreCategories() {
		assertThat(page().body()).doesNotContain("申请增加类目");
		assertThat(this.provider.submit(addition(), "/cases/" + this.caseId, Map.of()).statusCode()).isEqualTo(409);
	}

	@Test
	void aMemberBeginsAnAdditionAndWithdrawsIt() {
		becomeAMember();
		assertThat(page().body()).contains("申请增加类目", "小程序");
		assertThat(this.provider.submit(addition(), "/cases/" + this.caseId, Map.of()).statusCode()).isEqualTo(302);
		assertThat(page().body()).contains("正在申请增加类目", "value=\"api\"").doesNotContain("value=\"operations\"");
		HttpResponse<String> exit = this.provider.submit("/exit/" + this.caseId, addition() + "/withdraw", Map.of());
		assertThat(exit.statusCode()).isEqualTo(409);
		assertThat(exit.body()).contains("撤回增加类目的申请");
		assertThat(this.provider.submit(addition() + "/withdraw", Map.of()).statusCode()).isEqualTo(302);
		assertThat(page().body()).contains("申请增加类目").doesNotContain("正在申请增加类目");
	}

	@Test
	void anotherProviderAddsNothing() {
		becomeAMember();
		String theirs = addition();
		newProvider();
		confirmAccount();
		Visitor stranger = new Visitor(this.port);
		stranger.submit("/login", Map.of("email", this.email, "password", PASSWORD));
		assertThat(stranger.submit(theirs, "/home", Map.of()).statusCode()).isEqualTo(404);
		assertThat(stranger.get(theirs + "/withdraw").statusCode()).isEqualTo(404);
	}

	private void becomeAMember() {
		this.walk.run("ServiceTask_PrepareAgreement");
		this.walk.run("ServiceTask_SendAgreement");
		this.walk.answer("UserTask_ReturnSignedAgreement", Map.of("signedAgreement", upload("signed-agreement")));
		this.walk.decide("UserTask_ConfirmSignature", Map.of("signature", "accepted"));
		pay("5000");
		list();
	}

	private HttpResponse<String> page() {
		return this.provider.get("/cases/" + this.caseId);
	}

	private String addition() {
		return "/cases/" + this.caseId + "/addition";
	}

}
