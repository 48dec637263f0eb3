package org.ruzhu.platform.notice.process;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.ProcessTest;
import org.ruzhu.market.Delivery;
import org.ruzhu.membership.order.OrderReport;
import org.ruzhu.membership.order.Orders;
import org.ruzhu.membership.product.Holds;
import org.ruzhu.membership.product.Product;
import org.ruzhu.membership.product.ProductDetails;
import org.ruzhu.membership.product.Products;
import org.ruzhu.provider.cases.OnboardingCase.State;

import static org.assertj.core.api.Assertions.assertThat;

/** A delivery fails: what follows comes by itself, and is undone once it is fixed. */
@ProcessTest("FixDelivery")
class FixDeliveryProcessTest extends JourneyTest {

	private static final Instant FAILED = TUESDAY.minusSeconds(60);

	private static final AtomicInteger EVENTS = new AtomicInteger();

	@Autowired
	private Orders orders;

	@Autowired
	private Products productService;

	@Autowired
	private Holds holds;

	@Autowired
	private RuntimeService runtime;

	private String market = MARKET;

	private String failing;

	private String second;

	private String service;

	@Override
	protected String market() {
		return this.market;
	}

	@BeforeEach
	void aMemberWithThreeProducts() {
		signUp();
		passMilestones(State.ONBOARDED);
		this.failing = listed("云上巡检", Delivery.SAAS);
		this.second = listed("云上备份", Delivery.SAAS);
		this.service = listed("驻场运维", Delivery.SERVICE);
	}

	@Test
	void theProductIsHiddenAtOnceAndShownAgainWhenItIsFixed() {
		String order = fail(this.failing);
		assertThat(hidden()).containsExactly(this.failing);
		assertThat(told()).startsWith("delivery-failed");
		assertThat(lastMessage().body()).contains(order, "云上巡检", "2026年9月8日", "2026年10月1日", "管理规范》第 4.2 条");
		say(order, "delivery-fixed", FAILED.plusSeconds(30));
		assertThat(hidden()).isEmpty();
		assertThat(told()).startsWith("delivery-fixed");
		assertThat(running()).isZero();
	}

	@Test
	void afterSevenDaysAllOfTheKindAreHiddenAndAfterThirtyDelisted() {
		String order = fail(this.failing);
		assertThat(this.walk.due("Timer_HideAll")).isEqualTo("2026-09-08T16:00:00Z");
		this.walk.fire("Timer_HideAll");
		assertThat(hidden()).containsExactlyInAnyOrder(this.failing, this.second);
		assertThat(told()).startsWith("delivery-unfixed");
		String later = listed("云上审计", Delivery.SAAS);
		assertThat(hidden()).as("one that is listed meanwhile too").contains(later);
		assertThat(this.walk.due("Timer_Delist")).isEqualTo("2026-10-01T16:00:00Z");
		this.walk.fire("Timer_Delist");
		assertThat(List.of(product(this.failing), product(this.second), product(this.service)))
			.containsExactly(Product.State.DELISTED, Product.State.DELISTED, Product.State.LISTED);
		assertThat(told()).startsWith("delivery-delisted");
		say(order, "delivered", FAILED.plus(Duration.ofDays(30)));
		assertThat(List.of(product(this.failing), product(this.second))).containsOnly(Product.State.LISTED);
		assertThat(hidden()).isEmpty();
		assertThat(running()).isZero();
	}

	@Test
	void whatAnotherFailedDeliveryKeepsFromUsersStaysSo() {
		String first = fail(this.failing);
		String other = fail(this.failing);
		this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(this.caseId)
			.processDefinitionKey("FixDelivery")
			.list()
			.forEach((instance) -> assertThat(instance.getTenantId()).isEqualTo(MARKET));
		say(first, "delivery-fixed", FAILED.plusSeconds(30));
		assertThat(hidden()).containsExactly(this.failing);
		assertThat(lastMessage().body()).contains("还有尚未修复的", other);
		say(other, "refunded", FAILED.plusSeconds(40));
		assertThat(hidden()).as("the user has all the money back").isEmpty();
	}

	@Test
	void aFailureThatWasFixedBeforeItWasReportedHasNoConsequences() {
		String order = sell(this.failing);
		say(order, "delivery-fixed", FAILED.plusSeconds(30));
		say(order, "delivery-failed", FAILED);
		assertThat(hidden()).isEmpty();
		assertThat(running()).isZero();
	}

	@Test
	void whatIsNotDeliveredAsSaasIsNotHidden() {
		fail(this.service);
		assertThat(hidden()).isEmpty();
		assertThat(running()).isZero();
	}

	@Test
	void whereTheMarketStatesNoDaysNothingFollows() {
		this.market = "alibaba";
		newProvider();
		aMemberWithThreeProducts();
		fail(this.failing);
		assertThat(hidden()).isEmpty();
		assertThat(running()).isZero();
	}

	private String listed(String name, Delivery delivery) {
		ProductDetails details = new ProductDetails(name, category(), "巡检云上资源", "每日巡检并出具报告。", 9900L, delivery,
				"https://www.example.com");
		String id = this.productService.create(this.caseId, this.providerId, details, UUID.randomUUID().toString())
			.id();
		this.productService.submit(this.caseId, List.of(id));
		this.productService.list(this.caseId, id, List.of());
		return id;
	}

	private String category() {
		return MARKET.equals(this.market) ? "software" : "enterprise-app";
	}

	private String sell(String product) {
		String order = "F-" + EVENTS.incrementAndGet();
		report(new OrderReport("FE-" + EVENTS.incrementAndGet(), order, "paid", FAILED.minusSeconds(60).toString(),
				this.caseId, category(), product, "100", "CNY", "", ""));
		return order;
	}

	private String fail(String product) {
		String order = sell(product);
		say(order, "delivery-failed", FAILED);
		return order;
	}

	private void say(String order, String type, Instant at) {
		boolean refund = type.equals("refunded");
		report(new OrderReport("FE-" + EVENTS.incrementAndGet(), order, type, at.toString(), "", "", "",
				refund ? "100" : "", "", "", refund ? "not-received" : ""));
	}

	private void report(OrderReport report) {
		assertThat(this.orders.report(this.market, report).problem()).isEmpty();
		this.walk.look();
	}

	private List<String> hidden() {
		return List.copyOf(this.holds.hidden(this.caseId));
	}

	private long running() {
		return this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(this.caseId)
			.processDefinitionKey("FixDelivery")
			.count();
	}

}
