package org.ruzhu.provider.enterprise.process;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.market.Ground;
import org.ruzhu.platform.bank.BankTransfer;
import org.ruzhu.platform.bank.RecordingBank;
import org.ruzhu.platform.contact.EmailAddress;
import org.ruzhu.platform.document.Document;
import org.ruzhu.platform.document.Documents;
import org.ruzhu.platform.document.TestPapers;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.notice.Inbox;
import org.ruzhu.platform.notice.Message;
import org.ruzhu.provider.account.Accounts;
import org.ruzhu.provider.account.MobileNumber;
import org.ruzhu.provider.account.SignUp;
import org.ruzhu.provider.account.SignUps;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;
import org.ruzhu.provider.enterprise.CreditCode;
import org.ruzhu.provider.enterprise.Enterprises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/** The model Verify by itself: nobody around it catches a refusal. */
@RuzhuTest
class VerifyByItselfTest {

	private static final byte[] PNG = TestPapers.png(1101);

	private static int people;

	private String creditCode;

	@Autowired
	private RuntimeService runtimeService;

	@Autowired
	private TaskService taskService;

	@Autowired
	private ManagementService managementService;

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private SignUps signUps;

	@Autowired
	private Accounts accounts;

	@Autowired
	private OnboardingCases cases;

	@Autowired
	private Documents documents;

	@Autowired
	private Enterprises enterprises;

	@Autowired
	private RecordingBank bank;

	@Autowired
	private Inbox inbox;

	private String providerId;

	private String caseId;

	private ProcessInstance verify;

	@BeforeEach
	void somebodyElse() {
		EmailAddress email = new EmailAddress("verify%d@example.com".formatted(++people));
		this.signUps.signUp(new SignUp(email, new MobileNumber("+8613800138000"), "secret-2026",
				Locale.SIMPLIFIED_CHINESE, "tencent-classic"));
		this.providerId = this.accounts.forLogin(email.value()).orElseThrow().providerId();
		this.caseId = this.cases.ofProvider(this.providerId).get(0).id();
		this.creditCode = creditCode(people);
		uncaughtErrorsAreBreakdowns(false);
		this.verify = begin();
	}

	@AfterEach
	void becomePartOfTheWholeAgain() {
		uncaughtErrorsAreBreakdowns(true);
	}

	private void uncaughtErrorsAreBreakdowns(boolean are) {
		((ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration())
			.setEnableExceptionsAfterUnhandledBpmnError(are);
	}

	@Test
	void anEnterpriseThatFindsTheAmountIsVerified() {
		identify(this.creditCode);
		send();
		assertAt("UserTask_ConfirmMicroTransfer");

		complete(Map.of("amount", yuan(transfer(1))));

		assertEnded();
		assertThat(this.enterprises.isVerified(this.providerId)).isTrue();
		this.verify = begin();
		assertEnded();
	}

	@Test
	void thirdTimeWrongAndAReviewerDecides() {
		identify(this.creditCode);
		send();
		complete(Map.of("amount", "5"));
		assertAt("UserTask_ConfirmMicroTransfer");
		complete(Map.of("amount", "6.5"));
		assertAt("UserTask_ConfirmMicroTransfer");
		complete(Map.of("amount", "7.00"));
		assertAt("UserTask_DecideVerification");
		assertThat(this.taskService.createTaskQuery().taskId(task().getId()).taskCandidateGroup("reviewers").count())
			.isOne();

		decide("resend", "not kept");
		send();
		assertThat(transfer(2).key()).isNotEqualTo(transfer(1).key());
		assertOnlyOutcomesAreVariables();
		complete(Map.of("amount", yuan(transfer(2))));

		assertEnded();
		assertThat(this.enterprises.isVerified(this.providerId)).isTrue();
	}

	@Test
	void aReviewerMayAcceptWithAReason() {
		exhaust();

		assertInvalid("reason", () -> decide("accept", ""));
		assertInvalid("verificationDecision", () -> decide("perhaps", "why not"));
		assertAt("UserTask_DecideVerification");
		decide("accept", "银行回单已核对");

		assertEnded();
		assertThat(this.enterprises.isVerified(this.providerId)).isTrue();
	}

	@Test
	void aReviewerMayRefuseAndTheProviderIsToldWhy() {
		exhaust();

		decide("refuse", "账户不属于该企业");

		assertRefused("账户不属于该企业");
	}

	@Test
	void anIndividualIsRefusedAndToldWhy() {
		complete(Map.of("subjectKind", "individual"));

		assertRefused("云市场只接受企业入驻，不接受个人。");
	}

	@Test
	void anEnterpriseThatIsVerifiedIsRefusedUnderASecondAccount() {
		identify(this.creditCode);
		send();
		complete(Map.of("amount", yuan(transfer(1))));
		String taken = this.creditCode;
		somebodyElse();

		identify(taken);

		assertRefused("这家企业已在另一个账号下通过认证。请使用原账号，或联系市场的运营人员。");
	}

	@Test
	void whatCannotBeRightIsSaidAtItsFieldAndTheTaskStays() {
		assertInvalid("creditCode", () -> identify("9144030071526726XX"));
		assertInvalid("licenceIssuedOn", () -> identifyWith("licenceIssuedOn", "2999-01-01"));
		assertInvalid("registeredCapital", () -> identifyWith("registeredCapital", new BigDecimal("0.00")));
		assertInvalid("bankAccount", () -> identifyWith("bankAccount", "1234 567"));
		assertInvalid("licenceScan", () -> identifyWith("licenceScan", "no such document"));
		assertInvalid("legalName", () -> identifyWith("legalName", null));

		assertAt("UserTask_IdentifyEnterprise");
		assertThat(this.enterprises.find(this.providerId)).isEmpty();
	}

	@Test
	void anAmountThatIsNoneCostsNoTry() {
		identify(this.creditCode);
		send();

		assertInvalid("amount", () -> complete(Map.of("amount", "a few fen")));
		assertInvalid("amount", () -> complete(Map.of("amount", "0.375")));

		complete(Map.of("amount", "5"));
		complete(Map.of("amount", "5"));
		assertAt("UserTask_ConfirmMicroTransfer");
	}

	private ProcessInstance begin() {
		return this.runtimeService.startProcessInstanceByKey("Verify", this.caseId,
				Map.of("providerId", this.providerId, "marketId", "tencent-classic"));
	}

	private void identify(String code) {
		identifyWith("creditCode", code);
	}

	private void identifyWith(String field, Object value) {
		Document scan = this.documents.store(this.caseId, Document.LICENCE, "a.png", PNG, Set.of("png"), 5);
		Map<String, Object> answers = Variables.createVariables()
			.putValue("subjectKind", "enterprise")
			.putValue("creditCode", this.creditCode)
			.putValue("legalName", "示例软件有限公司")
			.putValue("legalRepresentative", "李雷")
			.putValue("registeredCapital", new BigDecimal("2000000"))
			.putValue("licenceIssuedOn", "2019-05-20")
			.putValue("licenceScan", scan.id())
			.putValue("bankName", "示例银行")
			.putValue("bankAccount", "6222 0000-1111 2222");
		answers.put(field, value);
		complete(answers);
	}

	private void exhaust() {
		identify(this.creditCode);
		send();
		for (int tries = 0; tries < 3; tries++) {
			complete(Map.of("amount", "5.00"));
		}
	}

	private void decide(String decision, String reason) {
		this.taskService.complete(task().getId(), Map.of("verificationDecision", decision, "reason", reason));
	}

	/** Completes as the portal does: the answers never become variables. */
	private void complete(Map<String, Object> answers) {
		VariableMap transientAnswers = Variables.createVariables();
		answers.forEach((key, value) -> transientAnswers.putValueTyped(key, typed(value)));
		this.taskService.complete(task().getId(), transientAnswers);
	}

	private static TypedValue typed(Object value) {
		return Variables.untypedValue(value, true);
	}

	private void send() {
		this.managementService.executeJob(this.managementService.createJobQuery()
			.processInstanceId(this.verify.getId())
			.activityId("ServiceTask_SendMicroTransfer")
			.singleResult()
			.getId());
	}

	private BankTransfer transfer(int number) {
		return this.bank.find("micro-transfer:%s:%d".formatted(this.providerId, number)).orElseThrow();
	}

	private static String yuan(BankTransfer transfer) {
		return BigDecimal.valueOf(transfer.amountFen(), 2).toPlainString();
	}

	private Task task() {
		return this.taskService.createTaskQuery().processInstanceId(this.verify.getId()).singleResult();
	}

	private void assertAt(String taskKey) {
		assertThat(task().getTaskDefinitionKey()).isEqualTo(taskKey);
	}

	private void assertEnded() {
		assertThat(this.runtimeService.createProcessInstanceQuery().processInstanceId(this.verify.getId()).count())
			.isZero();
	}

	private void assertRefused(String reason) {
		assertEnded();
		OnboardingCase theCase = this.cases.get(this.caseId);
		assertThat(theCase.state()).isEqualTo(OnboardingCase.State.REFUSED);
		assertThat(theCase.ground()).contains(Ground.words(reason));
		assertThat(this.enterprises.isVerified(this.providerId)).isFalse();
		Message told = this.inbox.ofCase(this.caseId).get(0);
		assertThat(told.template()).isEqualTo("enterprise-refused");
		assertThat(told.body()).contains(reason);
	}

	private void assertOnlyOutcomesAreVariables() {
		assertThat(this.runtimeService.createVariableInstanceQuery().processInstanceIdIn(this.verify.getId()).list())
			.extracting(VariableInstance::getName)
			.containsExactlyInAnyOrder("providerId", "marketId", "microTransfer", "verificationDecision");
	}

	private static void assertInvalid(String field, Runnable completion) {
		assertThatException().isThrownBy(completion::run)
			.satisfies((failure) -> assertThat(InvalidAnswerException.in(failure).field()).isEqualTo(field));
	}

	/** A code of its own for each test: the only check character that fits. */
	private static String creditCode(int number) {
		String body = "91120000%09d".formatted(number);
		return "0123456789ABCDEFGHJKLMNPQRTUWXY".chars()
			.mapToObj((check) -> body + (char) check)
			.filter((code) -> CreditCode.of(code).isPresent())
			.findFirst()
			.orElseThrow();
	}

}
