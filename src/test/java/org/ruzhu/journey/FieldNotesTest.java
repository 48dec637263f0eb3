package org.ruzhu.journey;

import java.util.Map;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import org.ruzhu.platform.contact.EmailAddress;
import org.ruzhu.platform.notice.Delivery;
import org.ruzhu.provider.account.PasswordLinks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/** The fields of an application say what the market asks for before it is missing. */
@RuzhuTest
class FieldNotesTest extends MarketJourneyTest {

	private String market;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private PasswordLinks passwords;

	@Override
	protected String market() {
		return this.market;
	}

	@Override
	protected Map<String, Object> facts() {
		return Map.of("serviceHours", "7x8");
	}

	@Test
	void aConditionIsSaidAtItsFieldWhichIsNotCalledOptional() throws Exception {
		this.market = "kingsoft";
		verify();
		this.walk.answer("UserTask_ChooseCategories", Filled.categories("base-software"));
		String page = form("UserTask_StateFacts");
		assertThat(about(page, "teamSize")).contains("入驻条件：≥ 15 人（");
		assertThat(label(page, "teamSize")).doesNotContain("选填");
	}

	@Test
	void aPaperSaysWhoAsksForIt() throws Exception {
		this.market = "tencent-agency";
		verify();
		this.walk.answer("UserTask_ChooseCategories", Filled.categories("mini-program"));
		this.walk.answer("UserTask_StateFacts", Filled.facts());
		String page = form("UserTask_UploadEvidence");
		assertThat(about(page, "accountPermit")).contains("必须提供（", "第 3.1.3② 条");
		assertThat(about(page, "imageProof")).contains("可以不提供", "运营方自定，市场文件未说明");
		assertThat(label(page, "imageProof")).contains("选填");
	}

	@Test
	void theLicenceIsAskedForWithoutASealWhereNoDocumentWantsOne() throws Exception {
		this.market = "kingsoft";
		confirmAccount();
		assertThat(about(form("UserTask_IdentifyEnterprise"), "licenceScan")).contains("原件的照片或扫描件")
			.doesNotContain("公章");
	}

	@Test
	void theLicenceIsAskedForWithTheSealWhereTheMarketWantsIt() throws Exception {
		this.market = "tencent-2019";
		confirmAccount();
		this.walk.answer("UserTask_AcceptAgreement", Map.of("agreementAccepted", "true"));
		assertThat(about(form("UserTask_IdentifyEnterprise"), "licenceScan")).contains("加盖公章的原件照片或者扫描件（《入驻流程》填写信息）");
	}

	@Test
	void theContactIsToldWhatBecomesOfItsData() throws Exception {
		beVerified();
		this.walk.answer("UserTask_ChooseCategories", Filled.categories("image"));
		String form = form("UserTask_StateFacts");
		assertThat(about(form, "contactName")).contains("《腾讯云隐私声明》", "（《入驻流程》填写信息）");
		assertThat(form).contains("href=\"/markets/tencent-2019/agreements/privacy-statement\"");
		assertThat(page("/markets/tencent-2019/agreements/privacy-statement")).contains("《腾讯云隐私声明》", "运营方应在这里放上自己的文本");
	}

	@Test
	void theCasePageSaysWhomToTurnTo() throws Exception {
		this.market = "alibaba";
		signUp();
		assertThat(page("/cases/" + this.caseId)).contains("请联系服务商服务人员：电话", "《云市场服务商入驻》第 2 章步骤 7");
	}

	@Test
	void whatTheMarketTellsGoesToTheContactTooButForSecrets() {
		beVerified();
		stateEverything("image");
		this.walk.answer("UserTask_AcceptAgreements", Filled.submission());
		assertThat(deliveriesOf("application-submitted")).extracting(Delivery::recipient)
			.containsExactlyInAnyOrder(this.email, "contact@example.com");
		this.passwords.send(EmailAddress.of(this.email).orElseThrow());
		assertThat(deliveriesOf("reset-password")).extracting(Delivery::recipient).containsExactly(this.email);
	}

	/** By tencent-2019, where the agreement comes first. */
	private void beVerified() {
		this.market = "tencent-2019";
		confirmAccount();
		this.walk.answer("UserTask_AcceptAgreement", Map.of("agreementAccepted", "true"));
		this.walk.answer("UserTask_IdentifyEnterprise", Filled.enterprise(this.number, upload("licence")));
		this.walk.run("ServiceTask_SendMicroTransfer");
		this.walk.answer("UserTask_ConfirmMicroTransfer", Map.of("amount", sentAmount(1)));
	}

	private String form(String task) throws Exception {
		return page("/tasks/" + this.walk.open(task).getId());
	}

	private String page(String address) throws Exception {
		return this.mvc
			.perform(get(address).cookie(new Cookie("language", "zh")).with(user(this.providerId).roles("PROVIDER")))
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	private static String about(String page, String field) {
		return between(page, "id=\"about-" + field + "\"", "</div>");
	}

	private static String label(String page, String field) {
		return between(page, "for=\"" + field + "\"", "</label>");
	}

	private static String between(String page, String begin, String end) {
		assertThat(page).contains(begin);
		String rest = page.substring(page.indexOf(begin));
		return rest.substring(0, rest.indexOf(end));
	}

}
