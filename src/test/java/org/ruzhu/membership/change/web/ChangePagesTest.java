package org.ruzhu.membership.change.web;

import java.net.http.HttpResponse;
import java.util.Map;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.ruzhu.desk.queue.process.TaskFilters;
import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.platform.security.StaffGroup;
import org.ruzhu.platform.security.StaffOfTheTest;
import org.ruzhu.platform.security.Visitor;
import org.ruzhu.provider.cases.OnboardingCase.State;

import static org.assertj.core.api.Assertions.assertThat;

/** A change of material as the provider and the reviewers meet it. */
@RuzhuTest
class ChangePagesTest extends JourneyTest {

	@LocalServerPort
	private int port;

	@Autowired
	private IdentityService identity;

	@Autowired
	private TaskFilters filters;

	@Test
	void aMemberReportsAChangeOnItsPageAndAReviewerSeesTheOldBesideTheNew() {
		verify();
		passMilestones(State.ONBOARDED);
		Visitor provider = login();
		String theCase = "/cases/" + this.caseId;
		assertThat(provider.submit(theCase + "/changes", theCase, Map.of()).statusCode()).isEqualTo(302);
		this.walk.look();
		String task = "/tasks/" + this.walk.open("UserTask_ReportChange").getId();
		assertThat(provider.get(task).body()).contains("变更的内容", "对公账户", "王芳").doesNotContain("name=\"companyProfile\"");
		Map<String, String> typed = Map.of("changeSubject", "bank-account", "occurredOn", "2026-08-01", "bankName",
				"示例银行上海分行", "bankAccount", "6222 1111 0001", "accountCertificate", upload("account-certificate"));
		assertThat(provider.submit(task, task, Map.of("changeSubject", "bank-account")).body()).contains("请");
		assertThat(provider.submit(task, task, typed).statusCode()).isEqualTo(303);
		assertThat(provider.get(theCase).body()).contains("核实中", "逾期申报", "6222 1111 0001", "撤回申报");
		provider.submit("/language", theCase, Map.of("to", "en"));
		assertThat(provider.get(theCase).body()).contains("Being verified", "Reported late", "Corporate bank account");
		this.walk.look();
		StaffOfTheTest staff = new StaffOfTheTest(this.identity, this.filters);
		staff.hire("reviewer-of-changes", StaffGroup.REVIEWERS);
		Visitor reviewer = Visitor.staff(this.port, "reviewer-of-changes").with("Accept-Language", "zh-CN");
		String evidence = "/staff/tasks/" + this.walk.open("UserTask_ReviewChange").getId() + "/evidence";
		assertThat(reviewer.get(evidence).body()).contains("资料变更", "6222 1111 0001", "示例银行北京分行", "逾期申报",
				"account-certificate.png");
		String mine = this.caseId;
		newProvider();
		confirmAccount();
		HttpResponse<String> strangers = login().submit("/cases/" + mine + "/changes", "/home", Map.of());
		assertThat(strangers.statusCode()).isEqualTo(404);
		HttpResponse<String> early = login().submit("/cases/" + this.caseId + "/changes", "/home", Map.of());
		assertThat(early.statusCode()).isEqualTo(409);
		assertThat(early.body()).contains("只有合作中的服务商");
	}

	@Test
	void theReviewerReadsWhatACapitalBreaksAndWhatAPaperIsCheckedFor() {
		beListed("mini-program");
		Visitor provider = login();
		String theCase = "/cases/" + this.caseId;
		assertThat(provider.get(theCase).body()).contains("注册资本", "官网地址", "QQ", "证书和证明材料", "自变更之日起 30 天内申报",
				"第 6.1.1 条");
		report(provider, Map.of("changeSubject", "capital", "occurredOn", "2026-08-20", "registeredCapital", "900,000",
				"licenceScan", upload("licence")));
		report(provider, Map.of("changeSubject", "papers", "occurredOn", "2026-08-20", "experienceProof",
				upload("experience-proof")));
		StaffOfTheTest staff = new StaffOfTheTest(this.identity, this.filters);
		staff.hire("reviewer-of-capital", StaffGroup.REVIEWERS);
		String evidence = "/staff/tasks/" + this.walk.open("UserTask_ReviewChange").getId() + "/evidence";
		assertThat(
				Visitor.staff(this.port, "reviewer-of-capital").with("Accept-Language", "zh-CN").get(evidence).body())
			.contains("变更生效之后，以下入驻条件将不再满足", "注册资本（小程序）：要求 &gt; 1,000,000 元，当前为 900,000 元", "核对：年限与所填一致，属于所申请的行业",
					"（原有：team-proof.png）");
		assertThat(Visitor.staff(this.port, "reviewer-of-capital").with("Accept-Language", "en").get(evidence).body())
			.contains(
					"Registered capital (Mini programs): more than 1,000,000 yuan is asked for, yours is 900,000 yuan");
	}

	private void report(Visitor provider, Map<String, String> typed) {
		String theCase = "/cases/" + this.caseId;
		provider.submit(theCase + "/changes", theCase, Map.of());
		this.walk.look();
		String task = "/tasks/" + this.walk.open("UserTask_ReportChange").getId();
		assertThat(provider.submit(task, task, typed).statusCode()).isEqualTo(303);
		this.walk.look();
	}

	private Visitor login() {
		Visitor provider = new Visitor(this.port).with("Accept-Language", "zh-CN");
		provider.submit("/login", Map.of("email", this.email, "password", PASSWORD));
		return provider;
	}

}
