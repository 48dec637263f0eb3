package org.ruzhu.provider.cases.process;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.joining.review.Review;
import org.ruzhu.joining.review.Reviews;
import org.ruzhu.journey.Filled;
import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.ProcessTest;
import org.ruzhu.membership.exit.ExitNotPossibleException;
import org.ruzhu.membership.exit.Exits;
import org.ruzhu.membership.product.Product;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.provider.cases.AdditionNotPossibleException;
import org.ruzhu.provider.cases.CategoryApplication;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCase.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@ProcessTest("AddCategory")
class AddCategoryProcessTest extends JourneyTest {

	@Autowired
	private Exits exits;

	@Autowired
	private Reviews reviews;

	private String product;

	@Test
	void aMemberAddsACategoryPaysTheDifferenceAndIsAskedOnlyForQualifications() {
		beAMemberFor("api", "2000");
		add("operations");
		assertThat(told()).startsWith("application-submitted", "application-open");
		approve();
		assertThat(application().approvedCategories()).as("before the difference is paid").containsExactly("api");
		assertThat(balance().owedFen()).isEqualTo(300_000);
		pay("3000");
		assertThat(this.walk.of("AddCategory")).isEnded()
			.hasPassedInOrder("CallActivity_Apply", "CallActivity_Review", "CallActivity_PayDeposit",
					"ServiceTask_JoinCategories", "EndEvent_AdditionComplete")
			.hasNotPassed("Event_Refused", "Event_Lapsed", "Event_Withdrawn");
		assertThat(application().approvedCategories()).containsExactly("api", "operations");
		assertThat(balance().heldFen()).isEqualTo(500_000);
		assertThat(told()).startsWith("categories-joined");
		assertThat(lastMessage().body()).contains("运维");
		assertThatTheMembershipGoesOn();
	}

	@Test
	void whatWasPaidBeyondTheFirstDepositCountsTowardsTheDifference() {
		beAMemberFor("api", "5000");
		add("operations");
		approve();
		assertThat(this.walk.of("AddCategory")).isEnded();
		assertThat(balance()).extracting("owedFen", "heldFen", "excessFen").containsExactly(0L, 500_000L, 0L);
		assertThat(application().approvedCategories()).containsExactly("api", "operations");
	}

	@Test
	void aCategoryThatOwesNoMoreJoinsAtOnce() {
		beAMemberFor("operations", "5000");
		add("api");
		approve();
		assertThat(this.walk.of("AddCategory")).isEnded().hasPassed("EndEvent_CategoriesJoined");
		assertThat(told()).startsWith("categories-joined");
	}

	@Test
	void aCategoryThatIsHeldIsNotAppliedForAgainAndARefusedOneIs() {
		payPartlyApproved();
		this.additions.begin(this.caseId);
		this.walk.look();
		assertThat(this.walk.check("UserTask_ChooseCategories", Filled.categories("api")).problems())
			.extracting(InvalidAnswerException::field)
			.containsExactly("categories");
		this.walk.answer("UserTask_ChooseCategories", Filled.categories("operations"));
		assertThat(application().categoryApplications())
			.extracting(CategoryApplication::category, CategoryApplication::state)
			.containsExactly(tuple("operations", CategoryApplication.State.CHOSEN),
					tuple("api", CategoryApplication.State.APPROVED));
	}

	@Test
	void aRefusedAdditionIsToldAndTheMembershipGoesOn() {
		beAMemberFor("operations", "5000");
		add("api");
		this.walk.decide("UserTask_ReviewApplication", Map.of("verdict", "refuse", "reason", "接口文档不全"));
		assertThat(this.walk.of("AddCategory")).isEnded().hasPassed("Event_Refused", "EndEvent_AdditionEnded");
		assertThat(told()).startsWith("application-refused");
		assertThat(lastMessage().body()).contains("API：接口文档不全", "合作照旧").doesNotContain("入驻到此结束");
		assertThatTheMembershipGoesOn();
		assertThat(application().approvedCategories()).containsExactly("operations");
		add("api");
		approve();
		assertThat(application().approvedCategories()).containsExactly("operations", "api");
	}

	@Test
	void anAdditionWhoseDifferenceIsNotPaidLapsesAlone() {
		beAMemberFor("api", "2000");
		add("operations");
		approve();
		this.walk.fire("Timer_DepositLapse");
		assertThat(this.walk.of("AddCategory")).isEnded().hasPassed("Event_Lapsed", "EndEvent_AdditionEnded");
		assertThat(told()).startsWith("deposit-lapsed");
		assertThat(lastMessage().body()).contains("合作照旧");
		assertThat(balance()).extracting("owedFen", "heldFen").containsExactly(0L, 200_000L);
		assertThat(application().categoryApplications()).extracting(CategoryApplication::state)
			.containsExactly(CategoryApplication.State.APPROVED, CategoryApplication.State.LAPSED);
		assertThatTheMembershipGoesOn();
	}

	@Test
	void anAdditionMayBeWithdrawnAndTheMembershipGoesOn() {
		beAMemberFor("operations", "5000");
		add("api");
		this.additions.withdraw(this.caseId);
		assertThat(this.walk.of("AddCategory")).isEnded()
			.hasPassed("Event_Withdrawn", "ServiceTask_WithdrawAddition", "EndEvent_AdditionEnded");
		assertThat(this.walk.of("Review")).isEnded();
		assertThat(told()).startsWith("addition-withdrawn");
		assertThat(application().categoryApplications()).extracting(CategoryApplication::state)
			.containsExactly(CategoryApplication.State.APPROVED, CategoryApplication.State.WITHDRAWN);
		assertThatTheMembershipGoesOn();
	}

	@Test
	void aTransferOnItsWayIsSettledBeforeAWithdrawnAdditionIsOver() {
		beAMemberFor("api", "2000");
		add("operations");
		approve();
		this.walk.answer("UserTask_SubmitTransferVoucher", voucher());
		this.additions.withdraw(this.caseId);
		this.walk.look();
		assertThat(this.walk.of("AddCategory")).isWaitingAt("CallActivity_ResolveTransfer");
		assertThatExceptionOfType(AdditionNotPossibleException.class)
			.isThrownBy(() -> this.additions.begin(this.caseId));
		assertThatExceptionOfType(ExitNotPossibleException.class).isThrownBy(() -> this.exits.request(this.caseId));
		this.walk.decide("UserTask_ConfirmDeposit", received("3000"));
		this.walk.run("ServiceTask_BookDeposit");
		assertThat(this.walk.of("AddCategory")).isEnded();
		assertThat(balance().toRefundFen()).isEqualTo(500_000);
		assertThat(balance().owedFen()).isZero();
		assertThatTheMembershipGoesOn();
	}

	@Test
	void thereIsOneAdditionAtATimeAndAnExitWaitsForIt() {
		beAMemberFor("operations", "5000");
		this.additions.begin(this.caseId);
		assertThatExceptionOfType(AdditionNotPossibleException.class)
			.isThrownBy(() -> this.additions.begin(this.caseId));
		assertThatExceptionOfType(ExitNotPossibleException.class).isThrownBy(() -> this.exits.request(this.caseId))
			.satisfies((refusal) -> assertThat(refusal.messageKey()).isEqualTo("exit.adding"));
		assertThat(this.exits.overview(this.caseId).isPossible()).isFalse();
		this.additions.withdraw(this.caseId);
		assertThatExceptionOfType(AdditionNotPossibleException.class)
			.isThrownBy(() -> this.additions.withdraw(this.caseId));
		this.exits.request(this.caseId);
		assertThat(state()).isEqualTo(State.LEAVING);
	}

	@Test
	void onlyAMemberAddsCategories() {
		applyFor("api");
		assertThatExceptionOfType(AdditionNotPossibleException.class)
			.isThrownBy(() -> this.additions.begin(this.caseId));
	}

	@Test
	void theReviewOfAnAdditionHasTheWholeTime() {
		beAMemberFor("operations", "5000");
		add("api");
		Review review = this.reviews.latest(this.caseId).orElseThrow();
		assertThat(review.round()).isEqualTo(2);
		assertThat(review.clock().workingDaysGiven()).isEqualTo(7);
		assertThat(application().isUnderReview()).isTrue();
	}

	private void beAMemberFor(String category, String yuan) {
		sign(category);
		pay(yuan);
		this.product = list();
		assertThat(state()).isEqualTo(State.ONBOARDED);
	}

	/** Applied for two categories, approved for one of them. */
	private void payPartlyApproved() {
		applyFor("operations", "api");
		this.walk.decide("UserTask_ReviewApplication", Filled.split("团队证明已过期", ""));
		this.walk.run("ServiceTask_PrepareAgreement");
		this.walk.run("ServiceTask_SendAgreement");
		this.walk.answer("UserTask_ReturnSignedAgreement", Map.of("signedAgreement", upload("signed-agreement")));
		this.walk.decide("UserTask_ConfirmSignature", Map.of("signature", "accepted"));
		pay("2000");
		this.product = list();
	}

	private void add(String... categories) {
		this.additions.begin(this.caseId);
		this.walk.look();
		assertThat(others()).containsExactly("UserTask_ChooseCategories");
		stateEverything(categories);
		this.walk.answer("UserTask_AcceptAgreements", Filled.submission());
		assertThat(this.walk.of("Review")).isWaitingAt("UserTask_ReviewApplication");
	}

	/** The tasks of the case beside the receipts that finance sends. */
	private List<String> others() {
		return this.walk.tasks(null)
			.stream()
			.map(Task::getTaskDefinitionKey)
			.filter((task) -> !"UserTask_SendReceipt".equals(task))
			.toList();
	}

	private void approve() {
		this.walk.decide("UserTask_ReviewApplication", approval());
	}

	private void assertThatTheMembershipGoesOn() {
		assertThat(state()).isEqualTo(State.ONBOARDED);
		assertThat(application().isAdding()).isFalse();
		assertThat(product(this.product)).isEqualTo(Product.State.LISTED);
		assertThat(this.walk.of("Onboarding")).isWaitingAt("Event_Membership");
		assertThat(others()).isEmpty();
	}

	private OnboardingCase application() {
		return this.cases.get(this.caseId);
	}

}
