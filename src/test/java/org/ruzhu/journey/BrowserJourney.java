package org.ruzhu.journey;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.ruzhu.desk.queue.Companies;
import org.ruzhu.market.Markets;
import org.ruzhu.platform.bank.RecordingBank;
import org.ruzhu.provider.account.Accounts;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A provider and the staff in real browsers, on a clock that begins in September 2026.
 */
@RunningDemonstration
abstract class BrowserJourney {

	protected static final Path PAPERS = Path.of("src/main/resources/demo");

	protected static final Duration PATIENCE = Duration.ofMinutes(1);

	private static final Pattern LINK = Pattern.compile("(/confirm-email\\?token=[\\w-]+)");

	private static final Pattern CODE = Pattern.compile("(?<!\\d)(\\d{6})(?!\\d)");

	private static Chromium chromium;

	@LocalServerPort
	protected int port;

	@Autowired
	protected TaskService tasks;

	@Autowired
	private Accounts accounts;

	@Autowired
	private OnboardingCases cases;

	@Autowired
	private Markets markets;

	@Autowired
	private Companies companies;

	@Autowired
	protected RecordingBank bank;

	private final List<BrowserContext> contexts = new ArrayList<>();

	protected Portal portal;

	/** The staff who have logged in, each in a browser of their own that stays open. */
	private final Map<String, Tasklist> staff = new HashMap<>();

	private String address;

	/** Somebody who signs up. */
	record Newcomer(String market, String email, String mobile, String company, String creditCode, String bankAccount) {

		String password() {
			return "newcomer-pass-1";
		}

	}

	protected abstract Newcomer newcomer();

	@BeforeAll
	static void startTheBrowser() {
		chromium = Chromium.start();
	}

	@AfterAll
	static void endTheBrowser() {
		chromium.close();
	}

	@BeforeEach
	void openThePortal() {
		this.address = "http://localhost:" + this.port;
		this.portal = new Portal(newPage("zh-CN", "Asia/Shanghai"), this.address);
	}

	@AfterEach
	void closeAllPages() {
		this.contexts.forEach(BrowserContext::close);
	}

	protected void register() {
		Newcomer newcomer = newcomer();
		this.portal.signUp(newcomer.market(), newcomer.email(), newcomer.mobile(), newcomer.password());
		this.portal.open(this.portal.sent(newcomer.email(), LINK));
		this.portal.submit();
		this.portal.logIn(newcomer.email(), newcomer.password());
		String code = this.portal.sent(newcomer.mobile(), CODE);
		this.portal.openTask("填写短信验证码");
		this.portal.fill(Map.of("code", code));
		this.portal.submit();
	}

	protected void verify() {
		this.portal.openTask("填写企业信息");
		this.portal.fill(Map.of("subjectKind", "enterprise"));
		this.portal.fill(Map.of("creditCode", newcomer().creditCode(), "legalName", newcomer().company(),
				"legalRepresentative", "陈恒风", "registeredCapital", "3000000", "licenceIssuedOn", "2019-05-06",
				"bankName", "示例银行示例支行", "bankAccount", newcomer().bankAccount()));
		this.portal.upload("licenceScan", PAPERS.resolve("licence.png"));
		this.portal.submit();

		this.portal.openTask("填写到账金额");
		long fen = this.bank.latest(1).get(0).amountFen();
		this.portal.fill(Map.of("amount", "0.%02d".formatted(fen)));
		this.portal.submit();
	}

	protected void acceptAgreements() {
		this.portal.openTask("接受协议并提交");
		this.portal.tick("agreementsAccepted");
		this.portal.fill(Map.of("submission", "submit"));
		this.portal.submit();
	}

	protected void applyFor(String... categories) {
		this.portal.openTask("选择类目");
		this.portal.chooseMode("platform");
		this.portal.choose("categories", List.of(categories));
		this.portal.submit();
		answer("填写企业情况");
		answer("上传证明材料");
		acceptAgreements();
	}

	protected void answer(String task) {
		this.portal.answer(task, known(), PAPERS.resolve("team-proof.png"));
	}

	private String route() {
		return this.markets.get(newcomer().market()).deposit().routes().get(0).id();
	}

	/** What this newcomer says of itself, wherever it is asked. */
	private Map<String, String> known() {
		Map<String, String> known = new HashMap<>(Map.of("agreementAccepted", "true", "contractsAccepted", "true",
				"signatory", "陈恒风", "serviceHours", "7x8", "industryExperienceYears", "3", "runsOnPlatform", "true",
				"teamSize", "20", "socialSecurityStatement", "true", "traceableCases", "1", "apiAbility", "true"));
		known.putAll(Map.of("operationsStaff", "1", "caseStudies", "5", "softwareCopyright", "true", "deliveredAsImage",
				"true", "productKind", "software"));
		known.putAll(Map.of("contactName", "陈恒风", "contactPhone", newcomer().mobile(), "contactEmail",
				newcomer().email(), "serviceEmail", "service@mailbox.example", "postalAddress", "示例省示例市示例路 2 号",
				"companyProfile", "为企业客户提供服务的示例公司。", "websiteUrl", "https://www.example.com"));
		known.put("contactQq", "99999999999");
		known.putAll(Map.of("transferRoute", route(), "transferredOn", "2026-09-14", "paidByCorporateAccount", "true",
				"recipientName", "陈恒风", "recipientPhone", newcomer().mobile()));
		return known;
	}

	/** The first round of the review: one field is to be changed, and only it is open. */
	protected void amendTheMailbox(Tasklist reviewer) {
		reviewer.claim(taskId("UserTask_ReviewApplication"));
		assertThat(reviewer.evidence().locator("body")).containsText(newcomer().company());
		reviewer.evidence().locator("details.document summary").first().click();
		assertThat(reviewer.evidence().locator("details.document img").first()).isVisible();
		reviewer.choose("请服务商补正");
		reviewer.pick("客服邮箱");
		reviewer.select("与其他材料或所填内容不一致");
		reviewer.fill("补充说明", "请填写本公司域名的邮箱。");
		reviewer.complete();

		this.portal.openTask("补正申请");
		this.portal.shows("请核对并改为一致。审核员说明：请填写本公司域名的邮箱。");
		assertThat(this.portal.page().locator("form.task-form .form-control")).hasCount(1);
		this.portal.fill(Map.of("serviceEmail", "support@mailbox.example"));
		this.portal.submit();
	}

	/**
	 * The second round: what was changed stands beside what it was. All is approved but
	 * for the category in one place of the form.
	 * @param refused the place, from 1; 0 where there is one category alone
	 */
	protected void approveBut(int refused, Tasklist reviewer) {
		reviewer.claim(taskId("UserTask_ReviewApplication"));
		assertThat(reviewer.evidence().locator("body")).containsText("support@mailbox.example");
		assertThat(reviewer.evidence().locator(".compare")).hasCount(1);
		reviewer.choose("通过");
		if (refused > 0) {
			reviewer.decide(3 - refused, "通过该类目");
			reviewer.decide(refused, "拒绝该类目");
			reviewer.select("产品或服务尚不成熟");
			reviewer.fill("补充说明", "接口文档无法访问。");
		}
		reviewer.isRefused("通过前须确认：资质正规，符合法律法规");
		reviewer.tickEverything();
		reviewer.complete();
	}

	/** Whether this newcomer has signed up before. */
	protected boolean isKnown() {
		return this.accounts.forLogin(newcomer().email()).isPresent();
	}

	/** The review of one of the demonstration's samples. */
	protected Task reviewOf(String company) {
		return this.tasks.createTaskQuery()
			.taskDefinitionKey("UserTask_ReviewApplication")
			.list()
			.stream()
			.filter((task) -> this.companies.of(List.of(caseOf(task))).containsValue(company))
			.findFirst()
			.orElseThrow();
	}

	/** Nobody has a review any more, whatever another test did. */
	protected void giveBackAllReviews() {
		this.tasks.createTaskQuery()
			.taskDefinitionKey("UserTask_ReviewApplication")
			.list()
			.forEach((task) -> this.tasks.setAssignee(task.getId(), null));
	}

	private String caseOf(Task task) {
		return (String) this.tasks.getVariableLocal(task.getId(), "caseNumber");
	}

	protected OnboardingCase theCase() {
		String providerId = this.accounts.forLogin(newcomer().email()).orElseThrow().providerId();
		return this.cases.ofProvider(providerId).get(0);
	}

	protected String taskId(String key) {
		await().atMost(PATIENCE).until(() -> hasTask(key));
		return task(key).getId();
	}

	protected boolean hasTask(String key) {
		return task(key) != null;
	}

	private Task task(String key) {
		return this.tasks.createTaskQuery()
			.processInstanceBusinessKey(theCase().id())
			.taskDefinitionKey(key)
			.singleResult();
	}

	protected Tasklist staff(String name) {
		return staff(name, "zh-CN");
	}

	protected Tasklist staff(String name, String language) {
		return staff(name, language, "Asia/Shanghai");
	}

	/** A member of staff whose browser stands in a zone of its own. */
	protected Tasklist staff(String name, String language, String zone) {
		return this.staff.computeIfAbsent(name + " " + language + " " + zone, (nobody) -> {
			Tasklist tasklist = new Tasklist(newPage(language, zone), this.address);
			tasklist.logIn(name, passwordOf(name));
			return tasklist;
		});
	}

	/** The password of a member of staff; here of the demonstration's. */
	protected String passwordOf(String staff) {
		return staff + "-demo";
	}

	private Page newPage(String language, String zone) {
		BrowserContext context = chromium.browser()
			.newContext(
					new Browser.NewContextOptions().setLocale(language).setTimezoneId(zone).setViewportSize(1440, 900));
		this.contexts.add(context);
		return context.newPage();
	}

	protected static void travelTo(String moment) {
		ClockUtil.offset(ZonedDateTime.parse(moment).toInstant().toEpochMilli() - System.currentTimeMillis());
	}

}
