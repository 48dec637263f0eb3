package org.ruzhu.membership.product.web;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.market.Delivery;
import org.ruzhu.membership.product.Product;
import org.ruzhu.membership.product.ProductDetails;
import org.ruzhu.membership.product.Products;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.notice.Inbox;
import org.ruzhu.platform.notice.Message;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@RuzhuTest
public class ProductPagesTest {

	/** What the market asks of any product (regulations 4.1.1 to 4.1.3⑥ and 3.1.6). */
	private static final List<String> CHECKS = List.of("checkSecurity", "checkQualified", "checkInfringement",
			"checkMalware", "checkPrivacy", "checkUserSystem", "checkDescription", "checkOriginal", "checkLawful",
			"checkOnPlatform", "checkOtherCloud");

	private static int providers = 900000;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private OnboardingCases cases;

	@Autowired
	private Products products;

	@Autowired
	private TaskService taskService;

	@Autowired
	private RuntimeService runtimeService;

	@Autowired
	private Inbox inbox;

	private String provider;

	private String caseId;

	@BeforeEach
	void approvedForImages() {
		this.provider = "P" + ++providers;
		this.jdbc.sql("""
				insert into account (id, version, email, mobile, locale, state, opened_at)
				values (?, 0, ?, '13800138000', 'zh-CN', 'CONFIRMED', current_timestamp)""")
			.params(this.provider, this.provider + "@example.cn")
			.update();
		this.jdbc
			.sql("""
					insert into enterprise (provider_id, version, kind, legal_name, transfer_number, wrong_tries, verified_at)
					values (?, 0, 'ENTERPRISE', '上海云起软件有限公司', 1, 0, current_timestamp)""")
			.param(this.provider)
			.update();
		this.caseId = this.cases.open(this.provider, "tencent-classic").id();
		this.cases.choose(this.caseId, List.of("image"));
		this.cases.submit(this.caseId);
		this.cases.approve(this.caseId, Map.of());
	}

	private RequestPostProcessor me() {
		return user(this.provider).roles("PROVIDER");
	}

	private MockHttpServletRequestBuilder typed(String path, String name, String key) {
		return post(path).with(me())
			.with(csrf())
			.param("case", this.caseId)
			.param("key", key)
			.param("name", name)
			.param("category", "image")
			.param("summary", "一句话")
			.param("description", "描述")
			.param("delivery", "saas")
			.param("url", "https://backup.example.cn")
			.param("price", "199");
	}

	private Product create(String name) {
		return this.products.create(this.caseId, this.provider,
				new ProductDetails(name, "image", "一句话", "描述", null, Delivery.IMAGE, "https://backup.example.cn"),
				this.provider + name);
	}

	@Test
	void beforeTheAgreementIsSignedThereIsNothingToMake() throws Exception {
		this.mvc.perform(get("/products").with(me()))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("协议签署并确认后")))
			.andExpect(content().string(not(containsString("/products/new"))));
		this.mvc.perform(typed("/products/new", "云备份", "k1" + this.provider)).andExpect(status().isForbidden());
		assertThat(this.products.ofProvider(this.provider)).isEmpty();
	}

	@Test
	void aProductIsMadeOnceHoweverOftenItsPageIsSent() throws Exception {
		this.cases.sign(this.caseId);
		this.mvc.perform(get("/products/new").param("case", this.caseId).with(me()))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("镜像")))
			.andExpect(content().string(not(containsString("小程序"))));
		for (int times = 0; times < 2; times++) {
			this.mvc.perform(typed("/products/new", "云备份", "k2" + this.provider)).andExpect(redirectedUrl("/products"));
		}
		assertThat(this.products.ofProvider(this.provider)).hasSize(1);
		this.mvc.perform(get("/products").with(me()))
			.andExpect(content().string(containsString("云备份")))
			.andExpect(content().string(containsString("草稿")));
	}

	@Test
	void whatIsWrongIsSaidAtItsField() throws Exception {
		this.cases.sign(this.caseId);
		this.mvc.perform(typed("/products/new", "", "k3" + this.provider))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("请填写此项。")))
			.andExpect(content().string(containsString("https://backup.example.cn")));
		assertThat(this.products.ofProvider(this.provider)).isEmpty();
	}

	@Test
	void aChangeOnAnOldPageIsAConflictAndSomeoneElsesProductIsNotFound() throws Exception {
		this.cases.sign(this.caseId);
		Product product = create("云备份");
		String page = "/products/" + product.id();
		this.mvc.perform(get(page).with(me())).andExpect(status().isOk());
		this.mvc.perform(typed(page, "云备份二", "").param("version", "0")).andExpect(redirectedUrl("/products"));
		this.mvc.perform(typed(page, "云备份三", "").param("version", "0")).andExpect(status().isConflict());
		assertThat(this.products.owned(product.id(), this.provider).name()).isEqualTo("云备份二");
		this.mvc.perform(get(page).with(user("P999999").roles("PROVIDER"))).andExpect(status().isNotFound());
	}

	@Test
	void aMemberListsFurtherProductsEachByItsOwnReview() throws Exception {
		this.cases.sign(this.caseId);
		Product good = create("云备份");
		Product bad = create("云监控");
		this.cases.onboard(this.caseId);
		this.mvc.perform(post("/products/listings").param("case", this.caseId).with(me()).with(csrf()))
			.andExpect(redirectedUrl("/cases/" + this.caseId));
		this.mvc.perform(post("/products/listings").param("case", this.caseId).with(me()).with(csrf()))
			.andExpect(status().isConflict());
		submit(good, bad);
		assertThat(InvalidAnswerException.in(catchThrowable(() -> review(good, approvalWithout("checkMalware")))))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("passedChecks"))
			.hasMessageContaining("No malware or known holes");
		review(good, approval());
		review(bad, Map.of("productVerdict", "refuse", "reason", "描述含站外链接"));
		assertThat(this.products.owned(good.id(), this.provider).state()).isEqualTo(Product.State.LISTED);
		assertThat(this.products.owned(bad.id(), this.provider).state()).isEqualTo(Product.State.REFUSED);
		assertThat(listings()).isZero();
		assertThat(this.inbox.ofCase(this.caseId)).extracting(Message::template).contains("product-listed");
		assertThat(this.inbox.ofCase(this.caseId).get(0).body()).contains("云备份", "云监控：描述含站外链接");
		assertThat(this.cases.get(this.caseId).state()).isEqualTo(OnboardingCase.State.ONBOARDED);
	}

	@Test
	void nothingOfAReviewStaysInTheEngineButWhetherAnythingIsListed() {
		this.cases.sign(this.caseId);
		Product first = create("云备份");
		Product second = create("云监控");
		this.cases.onboard(this.caseId);
		beginListing();
		submit(first, second);
		review(first, approval());
		Task open = task("UserTask_ReviewProduct");
		assertThat(this.runtimeService.getVariables(open.getProcessInstanceId())).containsEntry("anyListed", true)
			.doesNotContainKeys("productVerdict", "reason", "passedChecks", "productChecks");
		this.products.delistAll(this.caseId);
		assertThat(listings()).isZero();
	}

	private void beginListing() {
		try {
			this.mvc.perform(post("/products/listings").param("case", this.caseId).with(me()).with(csrf()));
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

	private void submit(Product... chosen) {
		Task task = task("UserTask_SubmitProducts");
		assertThat(task.getAssignee()).isEqualTo(this.provider);
		assertThat(task.getTenantId()).isEqualTo("tencent-classic");
		List<String> ids = List.of(chosen).stream().map(Product::id).toList();
		this.taskService.complete(task.getId(),
				Variables.putValueTyped("productIds", Variables.untypedValue(ids, true)));
	}

	private static Map<String, Object> approval() {
		return approvalWithout("");
	}

	private static Map<String, Object> approvalWithout(String check) {
		return Variables.putValue("productVerdict", "approve")
			.putValueTyped("passedChecks",
					Variables.untypedValue(CHECKS.stream().filter((passed) -> !passed.equals(check)).toList(), true));
	}

	private void review(Product product, Map<String, Object> answers) {
		Task task = this.taskService.createTaskQuery()
			.processInstanceBusinessKey(this.caseId)
			.taskDefinitionKey("UserTask_ReviewProduct")
			.list()
			.stream()
			.filter((open) -> product.id().equals(this.taskService.getVariable(open.getId(), "productId")))
			.findFirst()
			.orElseThrow();
		this.taskService.complete(task.getId(), answers);
	}

	private Task task(String key) {
		return this.taskService.createTaskQuery()
			.processInstanceBusinessKey(this.caseId)
			.taskDefinitionKey(key)
			.singleResult();
	}

	private long listings() {
		return this.runtimeService.createProcessInstanceQuery()
			.processDefinitionKey("ListProduct")
			.processInstanceBusinessKey(this.caseId)
			.count();
	}

}
