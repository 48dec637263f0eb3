package org.ruzhu.membership.category.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.journey.Filled;
import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.ProcessTest;
import org.ruzhu.membership.category.CategoryNotLeavableException;
import org.ruzhu.membership.category.LeavingCategories;
import org.ruzhu.membership.exit.Exits;
import org.ruzhu.membership.order.OrderReport;
import org.ruzhu.membership.order.Orders;
import org.ruzhu.membership.product.Product;
import org.ruzhu.membership.product.Products;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCase.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@ProcessTest("LeaveCategory")
class LeaveCategoryProcessTest extends JourneyTest {

	@Autowired
	private LeavingCategories leaving;

	@Autowired
	private Orders orders;

	@Autowired
	private Exits exits;

	@Autowired
	private Products offered;

	@Test
	void aCategoryIsLeftOnceItsOrdersAreFinishedAndWhatIsHeldStays() {
		String product = beListed("operations", "api");
		String draft = createProduct("云上备份");
		String order = "O-" + UUID.randomUUID();
		report(order, "paid", "100");
		giveUp("operations");
		assertThat(product(product)).isEqualTo(Product.State.DELISTED);
		assertThat(told()).startsWith("category-leaving");
		assertThat(lastMessage().body()).contains("运维", "还有未了结的订单");
		this.walk.fire("Timer_CategoryOrders");
		assertThat(this.walk.of("LeaveCategory")).isWaitingAt("Timer_CategoryOrders");
		assertThat(application().approvedCategories()).contains("operations");
		report(order, "confirmed", "");
		this.walk.fire("Timer_CategoryOrders");
		assertThat(this.walk.of("LeaveCategory")).isEnded().hasPassed("ServiceTask_LeaveCategory");
		assertThat(application().approvedCategories()).containsExactly("api");
		assertThat(told()).startsWith("category-left");
		assertThatExceptionOfType(InvalidAnswerException.class)
			.isThrownBy(() -> this.offered.submit(this.caseId, List.of(draft)))
			.satisfies((problem) -> assertThat(problem.field()).isEqualTo("productIds"));
		assertThat(balance()).extracting("heldFen", "owedFen", "excessFen").containsExactly(500_000L, 0L, 0L);
		assertThat(state()).isEqualTo(State.ONBOARDED);
		assertThatExceptionOfType(CategoryNotLeavableException.class).as("the last one")
			.isThrownBy(() -> begin(this.caseId));
		this.additions.begin(this.caseId);
		this.walk.look();
		assertThat(this.walk.check("UserTask_ChooseCategories", Filled.categories("operations")).problems()).isEmpty();
	}

	@Test
	void whoThinksBetterOfItKeepsTheCategoryAndWhoLeavesGivesUpAll() {
		String product = beListed("operations", "api");
		begin(this.caseId);
		begin(this.caseId);
		assertThat(this.walk.tasks("UserTask_GiveUpCategory")).as("a second click").hasSize(1);
		this.leaving.withdraw(this.caseId);
		report("O-" + UUID.randomUUID(), "paid", "100");
		giveUp("operations");
		this.leaving.withdraw(this.caseId);
		assertThat(this.walk.of("LeaveCategory")).isEnded().hasPassed("ServiceTask_KeepCategory");
		assertThat(product(product)).isEqualTo(Product.State.LISTED);
		assertThat(told()).startsWith("category-kept");
		assertThatExceptionOfType(CategoryNotLeavableException.class)
			.isThrownBy(() -> this.leaving.withdraw(this.caseId));
		giveUp("operations");
		this.exits.request(this.caseId);
		assertThat(this.walk.of("LeaveCategory")).isEnded().hasPassed("EndEvent_LeavingCategoryOver");
		assertThatExceptionOfType(CategoryNotLeavableException.class).isThrownBy(() -> begin(this.caseId));
	}

	private void begin(String caseId) {
		this.leaving.begin(caseId);
		this.walk.look();
	}

	private void giveUp(String category) {
		begin(this.caseId);
		this.walk.answer("UserTask_GiveUpCategory", Map.of("leavingCategory", category, "leaveConfirmed", "true"));
	}

	private void report(String order, String type, String yuan) {
		OrderReport report = new OrderReport(order + "-" + type, order, type, "2026-09-01T09:00:00", this.caseId,
				"operations", "", yuan, "CNY", "", "");
		assertThat(this.orders.report(market(), report).problem()).isEqualTo(Optional.empty());
	}

	private OnboardingCase application() {
		return this.cases.get(this.caseId);
	}

}
