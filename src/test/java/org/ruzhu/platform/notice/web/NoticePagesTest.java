package org.ruzhu.platform.notice.web;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.ruzhu.desk.queue.process.TaskFilters;
import org.ruzhu.journey.Filled;
import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.platform.audit.AuditLine;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.notice.Delivery;
import org.ruzhu.platform.notice.Delivery.State;
import org.ruzhu.platform.notice.NoticeChoices;
import org.ruzhu.platform.notice.Previews;
import org.ruzhu.platform.notice.Undelivered;
import org.ruzhu.platform.security.StaffGroup;
import org.ruzhu.platform.security.StaffOfTheTest;
import org.ruzhu.platform.security.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

@RuzhuTest
class NoticePagesTest extends JourneyTest {

	private static final String OPERATOR = "notice.operator";

	private static final String REVIEWER = "notice.reviewer";

	private static final String OWNER = "notice.owner";

	private static final String STRANGER = "notice.stranger";

	@Autowired
	private IdentityService identity;

	@Autowired
	private TaskFilters filters;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ManagementService management;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private Undelivered undelivered;

	@Autowired
	private AuditLog audit;

	@Autowired
	private NoticeChoices choices;

	@Autowired
	private Previews previews;

	@LocalServerPort
	private int port;

	@BeforeEach
	void hire() {
		StaffOfTheTest staff = new StaffOfTheTest(this.identity, this.filters);
		staff.hire(OPERATOR, StaffGroup.OPERATIONS);
		staff.hire(REVIEWER, StaffGroup.REVIEWERS);
		staff.hire(OWNER, StaffGroup.PROCESS_OWNERS);
		staff.hireElsewhere(STRANGER, StaffGroup.OPERATIONS);
	}

	@AfterEach
	void settle() {
		this.undelivered.page(List.of(MARKET), Long.MAX_VALUE)
			.forEach((lost) -> this.undelivered.toldByPhone(lost, "测试结束"));
	}

	@Test
	void operationsOfTheMarketSeeWhatWasNotDeliveredAndNobodyElseDoes() {
		Delivery lost = lose();
		assertThat(staff(OPERATOR).get("/staff/undelivered").body()).contains(lost.subject(), lost.recipient(),
				this.caseId);
		assertThat(staff(STRANGER).get("/staff/undelivered").body()).doesNotContain(lost.recipient());
		assertThat(staff(STRANGER).get(page(lost)).statusCode()).isEqualTo(404);
		assertThat(staff(REVIEWER).get("/staff/undelivered").statusCode()).isEqualTo(403);
	}

	@Test
	void aLostNoticeShowsTheNumberToRingAndHidesTheLinkInIt() {
		Delivery lost = lose();
		assertThat(staff(OPERATOR).get(page(lost)).body()).contains("138%08d".formatted(this.number), "••••••")
			.doesNotContain("token=");
	}

	@Test
	void whoToldByPhoneSaysWhom() {
		Delivery lost = lose();
		HttpResponse<String> empty = staff(OPERATOR).submit(page(lost) + "/told", page(lost), Map.of("note", " "));
		assertThat(empty.statusCode()).isEqualTo(422);
		assertThat(empty.body()).contains("请填写告知了谁、什么时候。");
	}

	@Test
	void whatWasLostIsSentAgainOnceAndTheHistorySaysByWhom() {
		Delivery lost = lose();
		assertThat(staff(OPERATOR).submit(page(lost) + "/again", page(lost), Map.of()).statusCode()).isEqualTo(302);
		this.management.executeJob(delivery().getId());
		assertThat(lastDelivery().state()).isEqualTo(State.RECORDED);
		assertThat(staff(OPERATOR).submit(page(lost) + "/again", page(lost), Map.of()).statusCode()).isEqualTo(409);
		assertThat(audited("notice-sent-again")).containsExactly(OPERATOR);
	}

	@Test
	void whatWasToldByPhoneIsToldAndTheHistorySaysByWhom() {
		Delivery lost = lose();
		assertThat(staff(OPERATOR).submit(page(lost) + "/told", page(lost), Map.of("note", "联系人，上午十点")).statusCode())
			.isEqualTo(302);
		assertThat(lastDelivery().state()).isEqualTo(State.TOLD_BY_PHONE);
		assertThat(staff(OPERATOR).get("/staff/undelivered").body()).doesNotContain(lost.recipient());
		assertThat(audited("notice-told-by-phone")).containsExactly(OPERATOR);
	}

	@Test
	void whoGetsAMailTurnsItsKindOffByOneClickAndWithoutALogin() {
		applyFor("image");
		String address = "/declined-mails?mail=" + deliveriesOf("application-submitted").get(0).key();
		Visitor reader = new Visitor(this.port);
		assertThat(reader.get(address).body()).contains("不再接收进度邮件");
		assertThat(this.choices.declined(this.providerId)).as("looking changes nothing").isEmpty();

		for (int click = 0; click < 2; click++) {
			assertThat(reader.form(address, Map.of("List-Unsubscribe", "One-Click")).statusCode()).isEqualTo(200);
		}

		assertThat(this.choices.declined(this.providerId)).containsExactly(Delivery.EMAIL);
		assertThat(reader.form("/declined-mails?mail=unknown", Map.of()).statusCode()).isEqualTo(404);
	}

	@Test
	void whatACaseWasToldStandsInItsHistoryForStaffWithAddressesMasked() {
		beApprovedFor("image");
		String file = staff(REVIEWER).get("/staff/cases/" + this.caseId).body();
		assertThat(file).contains("已告知服务商", "审核通过", "p***@example.com", "您的验证码是 ••••••")
			.doesNotContain(this.email)
			.doesNotContain("token=");
	}

	@Test
	void staffReadAnyNoticeWithTheFactsOfARealCase() {
		beApprovedFor("image");
		HttpResponse<String> page = staff(OWNER)
			.get("/staff/notices?template=application-approved&caseId=%s&language=en".formatted(this.caseId));
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).contains("Your application is approved", "Log in to see each category", "srcdoc=");
		assertThat(
				staff(STRANGER).get("/staff/notices?template=application-approved&caseId=" + this.caseId).statusCode())
			.isEqualTo(422);
	}

	@Test
	void everyNoticeReadsWellWithTheFactsOfARealCaseInBothLanguages() {
		beListed("image");
		for (String template : this.previews.templates()) {
			for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
				Previews.Preview preview = this.previews.of(template, this.caseId, MARKET, locale);
				assertThat(preview.subject() + preview.body() + preview.sms().orElse("")).as(template)
					.isNotBlank()
					.doesNotContain("[(", "${", "null", "[#");
			}
		}
	}

	@Test
	void aProviderChoosesHowToBeToldOfProgressAndStillGetsWhatMatters() {
		applyFor("image");
		assertThat(deliveriesOf("application-submitted")).hasSize(1);
		Visitor provider = provider();
		assertThat(provider.get("/account/notices").body()).contains("进度通知的方式");
		provider.submit("/account/notices", Map.of("channels", "sms"));
		assertThat(this.choices.declined(this.providerId)).containsExactly(Delivery.EMAIL);

		this.walk.decide("UserTask_ReviewApplication", approval());
		assertThat(deliveriesOf("application-approved")).extracting(Delivery::channel).contains(Delivery.EMAIL);
		this.walk.run("ServiceTask_PrepareAgreement");
		this.walk.run("ServiceTask_SendAgreement");
		this.walk.answer("UserTask_ReturnSignedAgreement", Map.of("signedAgreement", upload("signed-agreement")));
		this.walk.decide("UserTask_ConfirmSignature", Map.of("signature", "accepted"));
		assertThat(deliveriesOf("product-rights-opened")).isEmpty();
		assertThat(told()).contains("product-rights-opened");
	}

	@Test
	void aMessageLeadsToTheTaskItIsAboutAsLongAsItIsOpen() {
		confirmAccount();
		long message = lastMessage().id();
		String task = this.walk.open("UserTask_IdentifyEnterprise").getId();
		Visitor provider = provider();
		assertThat(provider.get("/home").body()).contains("条未读消息");
		assertThat(provider.get("/messages/" + message).body()).contains("/tasks/" + task);
		this.walk.answer("UserTask_IdentifyEnterprise", Filled.enterprise(this.number, upload("licence")));
		assertThat(provider.get("/messages/" + message).body()).doesNotContain("/tasks/" + task);
	}

	@Test
	void theProviderSeesByWhichWayAndWhereToEachNoticeWent() {
		confirmAccount();
		assertThat(provider().get("/cases/" + this.caseId).body()).contains("请确认您的邮箱", this.email, "等待发送")
			.containsPattern("(?s)id=\"messages\">.{0,80}class=\"count\"");
	}

	/** The last try of a channel that does not work. */
	private Delivery lose() {
		signUp();
		this.walk.run("ServiceTask_SendEmailLink");
		channel("pigeon");
		Job delivery = delivery();
		this.management.setJobRetries(delivery.getId(), 1);
		this.management.executeJob(delivery.getId());
		channel(Delivery.EMAIL);
		assertThat(lastDelivery().state()).isEqualTo(State.NOT_DELIVERED);
		return lastDelivery();
	}

	private void channel(String channel) {
		this.jdbc.sql("update notice_delivery set channel = ? where id = ?")
			.params(channel, lastDelivery().id())
			.update();
	}

	private Job delivery() {
		return this.management.createJobQuery()
			.processDefinitionKey("DeliverNotice")
			.processInstanceId(instance())
			.singleResult();
	}

	private String instance() {
		return this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey("delivery-" + lastDelivery().id())
			.singleResult()
			.getId();
	}

	private List<String> audited(String action) {
		return this.audit.of(this.caseId)
			.stream()
			.filter((line) -> line.action().equals(action))
			.map(AuditLine::actor)
			.toList();
	}

	private static String page(Delivery delivery) {
		return "/staff/undelivered/" + delivery.id();
	}

	private Visitor staff(String id) {
		return Visitor.staff(this.port, id);
	}

	private Visitor provider() {
		Visitor provider = new Visitor(this.port);
		provider.submit("/login", Map.of("email", this.email, "password", PASSWORD));
		return provider;
	}

}
