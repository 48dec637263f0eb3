package org.ruzhu.provider.account.web;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.Cookie;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.form.TaskContent;
import org.ruzhu.provider.account.AccountQueue;
import org.ruzhu.provider.account.AccountRequests;
import org.ruzhu.provider.account.Accounts;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@RuzhuTest
class SignUpJourneyTest {

	private static final Pattern TOKEN = Pattern.compile("token=([\\w-]{43})");

	private static int people;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Accounts accounts;

	@Autowired
	private AccountRequests requests;

	@Autowired
	private AccountQueue queue;

	@Autowired
	private OnboardingCases cases;

	@Autowired
	private RuntimeService runtimeService;

	@Autowired
	private TaskService taskService;

	@Autowired
	private ManagementService managementService;

	@Autowired
	private List<TaskContent> contents;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	private String email;

	@BeforeEach
	void somebody() {
		this.email = "person%d@example.com".formatted(++people);
	}

	@AfterEach
	void resetClock() {
		ClockUtil.reset();
	}

	@Test
	void whoSignsUpConfirmsMailboxAndMobileAndIsAskedForTheEnterprise() throws Exception {
		signUp().andExpect(status().isOk()).andExpect(content().string(containsString("请查收邮件")));
		String provider = provider();
		runJobs(provider);

		String token = token();
		confirmEmail(token).andExpect(status().isOk()).andExpect(content().string(containsString("邮箱已确认")));
		runJobs(provider);
		complete(provider, code());

		assertThat(this.accounts.get(provider).isConfirmed()).isTrue();
		assertThat(task(provider).getTaskDefinitionKey()).isEqualTo("UserTask_IdentifyEnterprise");
	}

	@Test
	void followingALinkChangesNothingUntilTheButtonIsPressed() throws Exception {
		signUp();
		String provider = provider();
		runJobs(provider);

		this.mvc.perform(get("/confirm-email").param("token", token()))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("method=\"post\"")));

		assertThat(this.accounts.get(provider).isEmailConfirmed()).isFalse();
		assertThat(task(provider).getTaskDefinitionKey()).isEqualTo("UserTask_ConfirmEmail");
	}

	@Test
	void aLinkThatIsUsedExpiredOrUnknownSaysSo() throws Exception {
		signUp();
		String provider = provider();
		runJobs(provider);
		String token = token();
		confirmEmail(token);

		confirmEmail(token).andExpect(status().isGone()).andExpect(content().string(containsString("链接已失效")));
		confirmEmail("nothing").andExpect(status().isNotFound()).andExpect(content().string(containsString("链接无效")));

		somebody();
		signUp();
		runJobs(provider());
		move(Duration.ofHours(24));
		confirmEmail(token()).andExpect(status().isGone()).andExpect(content().string(containsString("链接已过期")));
		assertThat(this.accounts.get(provider()).isEmailConfirmed()).isFalse();
	}

	@Test
	void aLinkFollowedTwiceAtOnceConfirmsOnce() throws Exception {
		signUp();
		String provider = provider();
		runJobs(provider);
		String token = token();

		assertThat(atOnce(() -> confirmEmail(token))).containsExactlyInAnyOrder(200, 410);
		runJobs(provider);
		assertThat(task(provider).getTaskDefinitionKey()).isEqualTo("UserTask_ConfirmMobile");
	}

	@Test
	void theSameAddressSigningUpTwiceAtOnceGetsOneAccount() throws Exception {
		assertThat(atOnce(this::signUp)).containsExactly(200, 200);

		assertThat(this.cases.ofProvider(provider())).hasSize(1);
	}

	@Test
	void theTaskCannotBeCompletedWithoutTheLink() throws Exception {
		signUp();
		String provider = provider();
		runJobs(provider);

		assertThatException().isThrownBy(() -> this.taskService.complete(task(provider).getId()))
			.satisfies((failure) -> assertThat(InvalidAnswerException.in(failure).getCodes())
				.contains("account.link.needed"));

		assertThat(task(provider).getTaskDefinitionKey()).isEqualTo("UserTask_ConfirmEmail");
	}

	@Test
	void aWrongCodeCountsAsATryAndThePageSaysWhy() throws Exception {
		String provider = confirmedMailbox();
		String right = code();
		for (int left = 2; left >= 0; left--) {
			complete(provider, wrong(right));
			assertThat(task(provider).getTaskDefinitionKey()).isEqualTo("UserTask_ConfirmMobile");
			assertThat(problem(provider)).isEqualTo("account.code.wrong." + left);
		}

		complete(provider, right);
		assertThat(problem(provider)).isEqualTo("account.code.void");

		move(Duration.ofMinutes(1));
		resend(provider, "/account/resend-code").andExpect(status().isOk());
		complete(provider, code());
		assertThat(this.accounts.get(provider).isConfirmed()).isTrue();
	}

	@Test
	void besideTheFormForACodeStandsTheButtonThatSendsAnother() throws Exception {
		String provider = confirmedMailbox();

		this.mvc.perform(get("/tasks/" + task(provider).getId()).with(loggedIn(provider)))
			.andExpect(content().string(containsString("action=\"/account/resend-code\"")));
	}

	@Test
	void neitherTokenNorCodeEverBecomesAVariable() throws Exception {
		String provider = confirmedMailbox();
		complete(provider, wrong(code()));

		assertThat(this.runtimeService.createVariableInstanceQuery().variableName("emailToken").count()).isZero();
		assertThat(this.runtimeService.createVariableInstanceQuery().variableName("code").count()).isZero();
	}

	@Test
	void aSecretStandsInTheDeliveryAndNotInTheInSiteMessage() throws Exception {
		String provider = confirmedMailbox();
		String code = code();

		List<String> messages = this.jdbc.sql("select body from notice where provider_id = ?")
			.param(provider)
			.query(String.class)
			.list();
		assertThat(messages).isNotEmpty().noneMatch((body) -> body.contains(code) || body.contains("token="));
	}

	@Test
	void askingAgainTooSoonIsRefusedWithTheTimeToWait() throws Exception {
		String provider = confirmedMailbox();

		resend(provider, "/account/resend-code").andExpect(status().isTooManyRequests())
			.andExpect(header().string("Retry-After", "60"))
			.andExpect(content().string(containsString("请在 60 秒后再试")));
	}

	@Test
	void theSixthLinkOfADayIsRefused() throws Exception {
		signUp();
		String provider = provider();
		runJobs(provider);
		for (int sent = 1; sent < 5; sent++) {
			move(Duration.ofMinutes(2));
			resend(provider, "/account/resend-email").andExpect(status().isOk());
		}
		move(Duration.ofMinutes(2));

		resend(provider, "/account/resend-email").andExpect(status().isTooManyRequests())
			.andExpect(content().string(containsString("24 小时内最多发送 5 次")));
	}

	@Test
	void anAddressThatHasAnAccountGetsTheSameAnswerAndAReminder() throws Exception {
		String first = signUp().andReturn().getResponse().getContentAsString();
		String provider = provider();
		runJobs(provider);

		String second = signUp().andExpect(status().isOk()).andReturn().getResponse().getContentAsString();

		assertThat(withoutTokens(second)).isEqualTo(withoutTokens(first));
		assertThat(this.jdbc.sql("select count(*) from account where email = ?")
			.param(this.email)
			.query(Integer.class)
			.single()).isEqualTo(1);
		assertThat(latestDelivery("email")).contains("http://localhost:8080/reset-password?token=");
	}

	@Test
	void whoAsksTooOftenFromOneAddressIsToldHowLongToWait() throws Exception {
		for (int asked = 0; asked < 30; asked++) {
			this.requests.again("10.20.99.1");
		}
		for (String page : List.of("/signup", "/forgot-password")) {
			this.mvc.perform(post(page).with(csrf()).with((request) -> {
				request.setRemoteAddr("10.20.99.1");
				return request;
			})
				.param("email", this.email)
				.param("mobile", "138 0013 8000")
				.param("password", "secret-2026")
				.param("market", "tencent-classic"))
				.andExpect(status().isTooManyRequests())
				.andExpect(header().exists("Retry-After"))
				.andExpect(content().string(containsString("这个网络地址一小时内的请求太多")));
		}
		this.queue.takeUp();
		assertThat(this.accounts.forLogin(this.email)).isEmpty();
		signUp().andExpect(status().isOk());
		assertThat(this.accounts.forLogin(this.email)).as("from another address").isPresent();
	}

	@Test
	void anAccountThatIsNotConfirmedInSevenDaysLapses() throws Exception {
		signUp();
		String provider = provider();
		runJobs(provider);
		String token = token();
		Job lapse = job(provider, "Timer_AccountLapse");

		assertThat(lapse.getDuedate()).isAfter(Date.from(this.clock.instant().plus(Duration.ofDays(6))));
		this.managementService.executeJob(lapse.getId());

		assertThat(this.accounts.get(provider).isLapsed()).isTrue();
		assertThat(this.cases.ofProvider(provider).get(0).state()).isEqualTo(OnboardingCase.State.LAPSED);
		assertThat(this.runtimeService.createProcessInstanceQuery()
			.processInstanceBusinessKey(this.cases.ofProvider(provider).get(0).id())
			.count()).isZero();
		assertThat(latestTemplate(provider)).isEqualTo("account-lapsed");
		confirmEmail(token).andExpect(status().isGone());
		signUp().andExpect(status().isOk());
		assertThat(provider()).isNotEqualTo(provider);
	}

	@Test
	void whatIsWrongInTheFormIsSaidAtItsFieldAndThePasswordIsNotSentBack() throws Exception {
		this.mvc
			.perform(post("/signup").with(csrf())
				.param("email", "a..b@t.example")
				.param("mobile", "400-810-1234")
				.param("password", "secret-but-secretsecret"))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("请填写有效的邮箱地址")))
			.andExpect(content().string(containsString("请填写有效的手机号")))
			.andExpect(content().string(containsString("value=\"a..b@t.example\"")))
			.andExpect(content().string(not(containsString("secret-but"))));
	}

	@Test
	void aMarketThatDoesNotExistIsSaidNotToExist() throws Exception {
		this.mvc.perform(get("/signup").param("market", "nowhere"))
			.andExpect(status().isNotFound())
			.andExpect(content().string(containsString("没有这个市场")));
		this.mvc
			.perform(post("/signup").with(csrf())
				.param("email", this.email)
				.param("mobile", "13800138000")
				.param("password", "secret-2026")
				.param("market", "nowhere"))
			.andExpect(status().isNotFound());
		assertThat(this.accounts.forLogin(this.email)).isEmpty();
	}

	@Test
	void whoIsLoggedInIsNotAskedToSignUpAgain() throws Exception {
		this.mvc.perform(get("/signup").param("market", "kingsoft").with(user("P000001").roles("PROVIDER")))
			.andExpect(redirectedUrl("/home"));
	}

	@Test
	void theSignUpPageRemembersTheMarketThatWasAskedFor() throws Exception {
		this.mvc.perform(get("/signup").param("market", "kingsoft"))
			.andExpect(status().isOk())
			.andExpect(content()
				.string(containsString("<option value=\"kingsoft\" selected=\"selected\">金山云云市场</option>")));
		this.mvc
			.perform(post("/signup").with(csrf())
				.param("email", this.email)
				.param("mobile", "13800138000")
				.param("password", "secret-2026"))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("请选择要入驻的市场")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "alibaba", "kingsoft", "tencent-2019", "tencent-agency", "tencent-classic" })
	void everybodyMaySeeTheConditionsOfAMarket(String market) throws Exception {
		this.mvc.perform(get("/markets/" + market))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("审核时间")))
			.andExpect(content().string(containsString("客服在线时间")))
			.andExpect(content().string(containsString("企业认证时上传")))
			.andExpect(content().string(containsString("/signup?market=" + market)));
		this.mvc.perform(get("/markets/" + market).cookie(new Cookie("language", "en"))).andExpect(status().isOk());
	}

	@ParameterizedTest
	@CsvSource({ "kingsoft,true", "tencent-2019,true", "alibaba,false", "tencent-agency,false",
			"tencent-classic,true" })
	void whoAnswersForTheProductsIsSaidWhereTheDocumentsSayIt(String market, boolean said) throws Exception {
		String duty = "服务商对自己的商品负全部责任";
		this.mvc.perform(get("/markets/" + market))
			.andExpect(content().string(said ? containsString(duty) : not(containsString(duty))));
	}

	@ParameterizedTest
	@CsvSource({ "tencent-classic, 售出的商品：由服务商向用户开具, true", "tencent-classic, 售出的商品：由市场向用户开具, true",
			"tencent-agency, 售出的商品：由市场向用户开具, true", "tencent-agency, 平台服务费：由, false", "tencent-agency, 由服务商向市场开具, true",
			"tencent-2019, 售出的商品：由服务商向用户开具, true", "tencent-2019, 平台服务费：由市场向服务商开具, true", "tencent-2019, 代销模式, false",
			"tencent-2019, 贵司采购的腾讯云产品：由市场向服务商开具, true", "kingsoft, 腾讯云产品, false", "kingsoft, 平台服务费：由市场向服务商开具, true",
			"alibaba, 平台服务费：由市场向服务商开具（运营方自己的设置）, true" })
	void whoInvoicesWhomFollowsTheModesOfTheMarket(String market, String words, boolean said) throws Exception {
		this.mvc.perform(get("/markets/" + market))
			.andExpect(content().string(said ? containsString(words) : not(containsString(words))));
	}

	@ParameterizedTest
	@CsvSource({ "tencent-2019, 15 个工作日以内（《云市场管理规范》第 3.1.5④ 条）, true", "tencent-classic, 限北京同城, true",
			"alibaba, 限北京同城, false", "alibaba, '退出后退还保证金', true", "alibaba, 3.1.5④, false", "kingsoft, 退出后退还保证金, false",
			"kingsoft, 等待 7 天和 21 天时提醒，这是运营方自己的规定, true", "tencent-classic, 30 天以内，这是运营方自己的规定, true" })
	void theMarketsPageSaysHowLongEverythingMayTakeAndWhoSaysSo(String market, String words, boolean said)
			throws Exception {
		this.mvc.perform(get("/markets/" + market))
			.andExpect(content().string(said ? containsString(words) : not(containsString(words))));
	}

	@Test
	void anAgreementOfSomeCategoriesSaysSo() throws Exception {
		this.mvc.perform(get("/markets/alibaba"))
			.andExpect(content().string(stringContainsInOrder("《云市场服务商入驻协议》</a>", "<span class=\"tag\">")));
	}

	@Test
	void theSubTypesOfACategoryHaveTheirOwnDeposit() throws Exception {
		this.mvc.perform(get("/markets/tencent-2019"))
			.andExpect(content().string(stringContainsInOrder("镜像维护", "保证金 1,000.00 元", "运维排障", "保证金 5,000.00 元",
					"数据智能", "保证金 5,000.00 元")));
	}

	@Test
	void theConditionsOfAMarketThatDoesNotExistAreNotThere() throws Exception {
		this.mvc.perform(get("/markets/nowhere")).andExpect(status().isNotFound());
	}

	@Test
	void theSignUpPageNamesTheMarketInTheReadersLanguage() throws Exception {
		this.mvc.perform(get("/signup").cookie(new Cookie("language", "en")))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("Tencent Cloud Market")));
	}

	@Test
	void aForgottenPasswordIsSetByTheMailedLink() throws Exception {
		signUp();
		String before = this.accounts.forLogin(this.email).orElseThrow().passwordHash();
		String answer = forgot(this.email);
		Matcher token = TOKEN.matcher(latestDelivery("email"));
		assertThat(token.find()).isTrue();

		assertThat(withoutTokens(forgot("nobody@example.com"))).isEqualTo(withoutTokens(answer));
		this.mvc.perform(get("/reset-password").param("token", token.group(1))).andExpect(status().isOk());
		reset(token.group(1), "weak").andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("密码至少需要 10 个字符")));
		reset(token.group(1), "another-2026").andExpect(redirectedUrl("/home"));
		assertThat(this.accounts.forLogin(this.email).orElseThrow().passwordHash()).isNotEqualTo(before);
		reset(token.group(1), "third-one-2026").andExpect(status().isGone());
	}

	@Test
	void languageAndPasswordAreChangedInTheSettings() throws Exception {
		signUp();
		String provider = provider();
		this.mvc.perform(get("/account").with(loggedIn(provider)))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString(this.email)));
		this.mvc.perform(post("/account/language").with(csrf()).with(loggedIn(provider)).param("language", "en"))
			.andExpect(status().is3xxRedirection());
		assertThat(this.accounts.get(provider).locale().getLanguage()).isEqualTo("en");

		changePassword(provider, "not-the-one").andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("当前密码不正确")));
		changePassword(provider, "secret-2026").andExpect(status().is3xxRedirection());
	}

	private String confirmedMailbox() throws Exception {
		signUp();
		String provider = provider();
		runJobs(provider);
		confirmEmail(token());
		runJobs(provider);
		return provider;
	}

	/** Does the same in two threads, and gives both statuses. */
	private static List<Integer> atOnce(Callable<ResultActions> request) throws Exception {
		CyclicBarrier barrier = new CyclicBarrier(2);
		Callable<Integer> together = () -> {
			barrier.await();
			return request.call().andReturn().getResponse().getStatus();
		};
		ExecutorService threads = Executors.newFixedThreadPool(2);
		try {
			List<Integer> statuses = new ArrayList<>();
			for (Future<Integer> status : threads.invokeAll(List.of(together, together))) {
				statuses.add(status.get());
			}
			return statuses;
		}
		finally {
			threads.shutdown();
		}
	}

	private ResultActions signUp() throws Exception {
		ResultActions answer = this.mvc.perform(post("/signup").with(csrf())
			.with(fromHome())
			.param("email", this.email)
			.param("mobile", "\u202D138\u00A00013\u00A0%04d\u202C".formatted(people))
			.param("password", "secret-2026")
			.param("market", "tencent-classic")
			.param("language", "zh-CN"));
		this.queue.takeUp();
		return answer;
	}

	/** Everybody comes from an address of its own. */
	private static RequestPostProcessor fromHome() {
		return (request) -> {
			request.setRemoteAddr("10.20.%d.%d".formatted(people / 250, people % 250));
			return request;
		};
	}

	private ResultActions confirmEmail(String token) throws Exception {
		return this.mvc.perform(post("/confirm-email").with(csrf()).param("token", token));
	}

	private ResultActions resend(String provider, String path) throws Exception {
		return this.mvc.perform(post(path).with(csrf()).with(fromHome()).with(loggedIn(provider)));
	}

	private String forgot(String address) throws Exception {
		String answer = this.mvc.perform(post("/forgot-password").with(csrf()).with(fromHome()).param("email", address))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
		this.queue.takeUp();
		return answer;
	}

	private ResultActions reset(String token, String password) throws Exception {
		return this.mvc.perform(post("/reset-password").with(csrf()).param("token", token).param("password", password));
	}

	private ResultActions changePassword(String provider, String current) throws Exception {
		return this.mvc.perform(post("/account/password").with(csrf())
			.with(loggedIn(provider))
			.param("currentPassword", current)
			.param("newPassword", "another-2026"));
	}

	private static RequestPostProcessor loggedIn(String provider) {
		return user(provider).roles("PROVIDER");
	}

	private String provider() {
		return this.accounts.forLogin(this.email).orElseThrow().providerId();
	}

	private Task task(String provider) {
		return this.taskService.createTaskQuery().taskAssignee(provider).singleResult();
	}

	private void complete(String provider, String code) {
		this.taskService.complete(task(provider).getId(),
				Variables.createVariables().putValueTyped("code", Variables.stringValue(code, true)));
	}

	private String problem(String provider) {
		String caseId = this.cases.ofProvider(provider).get(0).id();
		return this.contents.stream()
			.filter((content) -> content.taskKey().equals("UserTask_ConfirmMobile"))
			.flatMap((content) -> content.problem(caseId).stream())
			.map((problem) -> problem.getCodes()[0])
			.findFirst()
			.orElse(null);
	}

	/** Runs what the engine would do next for the provider's case, timers apart. */
	private void runJobs(String provider) {
		String caseId = this.cases.ofProvider(provider).get(0).id();
		this.runtimeService.createProcessInstanceQuery()
			.processInstanceBusinessKey(caseId)
			.list()
			.forEach((instance) -> this.managementService.createJobQuery()
				.processInstanceId(instance.getId())
				.messages()
				.list()
				.forEach((job) -> this.managementService.executeJob(job.getId())));
	}

	private Job job(String businessKey, String activityId) {
		return this.runtimeService.createProcessInstanceQuery()
			.processInstanceBusinessKey(businessKey)
			.list()
			.stream()
			.flatMap((instance) -> this.managementService.createJobQuery()
				.processInstanceId(instance.getId())
				.activityId(activityId)
				.list()
				.stream())
			.findFirst()
			.orElseThrow();
	}

	private String token() {
		Matcher token = TOKEN.matcher(latestDelivery("email"));
		assertThat(token.find()).isTrue();
		return token.group(1);
	}

	private String code() {
		Matcher code = Pattern.compile("(?<!\\d)\\d{6}(?!\\d)").matcher(latestDelivery("sms"));
		assertThat(code.find()).isTrue();
		return code.group();
	}

	private static String wrong(String code) {
		return code.startsWith("0") ? "1" + code.substring(1) : "0" + code.substring(1);
	}

	private String latestDelivery(String channel) {
		return this.jdbc.sql("select body from notice_delivery where channel = ? order by id desc limit 1")
			.param(channel)
			.query(String.class)
			.single();
	}

	private String latestTemplate(String provider) {
		return this.jdbc.sql("select template from notice where provider_id = ? order by id desc limit 1")
			.param(provider)
			.query(String.class)
			.single();
	}

	private static String withoutTokens(String page) {
		return page.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
	}

	private void move(Duration by) {
		ClockUtil.setCurrentTime(Date.from(this.clock.instant().plus(by)));
	}

}
