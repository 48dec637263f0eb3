package org.ruzhu.membership.product.process;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.journey.Filled;
import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.ProcessTest;
import org.ruzhu.membership.product.ListingNotPossibleException;
import org.ruzhu.membership.product.Listings;
import org.ruzhu.membership.product.NoProductRightsException;
import org.ruzhu.membership.product.Product;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.provider.cases.OnboardingCase.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@ProcessTest("ListProduct")
class ListProductProcessTest extends JourneyTest {

	@Autowired
	private Listings listings;

	@Test
	void theFirstListedProductCompletesTheOnboarding() {
		payFor("operations");
		ProcessInstance listProduct = this.walk.of("ListProduct");
		assertThat(listProduct).isWaitingAt("UserTask_SubmitProducts").task().isAssignedTo(this.providerId);
		assertThat(told()).startsWith("listing-open");
		String product = createProduct("云上巡检");
		this.walk.answer("UserTask_SubmitProducts", Map.of("productIds", List.of(product)));
		assertThat(listProduct).isWaitingAt("UserTask_ReviewProduct").task().hasCandidateGroup("operations");
		assertThat(product(product)).isEqualTo(Product.State.SUBMITTED);
		this.walk.decide("UserTask_ReviewProduct", productApproval());
		assertThat(listProduct).isEnded().hasPassed("EndEvent_ProductListed").hasNotPassed("Event_ProductsRefused");
		assertThat(product(product)).isEqualTo(Product.State.LISTED);
		assertThat(state()).isEqualTo(State.ONBOARDED);
		assertThat(told()).startsWith("onboarding-complete", "product-listed").containsOnlyOnce("product-listed");
		assertThat(this.walk.of("Onboarding")).isWaitingAt("Event_Membership");
	}

	@Test
	void eachProductIsReviewedForItselfAndOneApprovalIsEnough() {
		payFor("operations");
		String good = createProduct("云上巡检");
		String bad = createProduct("云上搬家");
		this.walk.answer("UserTask_SubmitProducts", Map.of("productIds", List.of(good, bad)));
		assertThat(this.walk.tasks("UserTask_ReviewProduct")).hasSize(2);
		this.walk.decide(reviewOf(good), productApproval());
		assertThat(this.walk.of("ListProduct")).isWaitingAt("UserTask_ReviewProduct")
			.hasNotPassed("EndEvent_ProductListed");
		this.walk.decide(reviewOf(bad), Map.of("productVerdict", "refuse", "reason", "描述中有站外链接"));
		assertThat(this.walk.of("ListProduct")).isEnded().hasPassed("EndEvent_ProductListed");
		assertThat(product(good)).isEqualTo(Product.State.LISTED);
		assertThat(product(bad)).isEqualTo(Product.State.REFUSED);
		assertThat(state()).isEqualTo(State.ONBOARDED);
	}

	@Test
	void aRefusedProductMayBeMendedAndSentAgain() {
		payFor("operations");
		String product = createProduct("云上巡检");
		this.walk.answer("UserTask_SubmitProducts", Map.of("productIds", List.of(product)));
		this.walk.decide("UserTask_ReviewProduct", Map.of("productVerdict", "refuse", "reason", "描述中有站外链接"));
		assertThat(this.walk.of("ListProduct")).isWaitingAt("UserTask_SubmitProducts")
			.hasPassed("Event_ProductsRefused")
			.hasNotPassed("EndEvent_ProductListed");
		assertThat(told()).startsWith("products-refused");
		assertThat(lastMessage().body()).contains("描述中有站外链接");
		assertThat(state()).isEqualTo(State.SIGNED);
		this.walk.answer("UserTask_SubmitProducts", Map.of("productIds", List.of(product)));
		this.walk.decide("UserTask_ReviewProduct", productApproval());
		assertThat(this.walk.of("ListProduct")).isEnded().hasPassed("EndEvent_ProductListed");
	}

	@Test
	void aProductThatFailsOnePointCannotBeApproved() {
		payFor("operations");
		this.walk.answer("UserTask_SubmitProducts", Map.of("productIds", List.of(createProduct("云上巡检"))));
		List<String> allButOne = List.of("checkSecurity", "checkQualified", "checkInfringement", "checkMalware",
				"checkUserSystem", "checkDescription", "checkOriginal", "checkLawful", "checkOnPlatform",
				"checkOtherCloud");
		assertThat(assertInvalid("passedChecks", Filled.productApproval(allButOne))).hasMessageContaining(
				"Does not harvest private data (Tencent Cloud Market Provider Management Regulations, clause 4.1.3③, by reference)");
		assertInvalid("passedChecks", Map.of("productVerdict", "approve"));
		assertInvalid("reason", Map.of("productVerdict", "refuse"));
		assertInvalid("productVerdict", Map.of());
		assertThat(this.walk.of("ListProduct")).isWaitingAt("UserTask_ReviewProduct");
	}

	@Test
	void productsMayBeMadeOnlyOnceTheAgreementIsSigned() {
		receiveTheAgreement("operations");
		assertThatExceptionOfType(NoProductRightsException.class).isThrownBy(() -> createProduct("云上巡检"));
	}

	@Test
	void aMemberListsFurtherProductsWithoutAnotherDeposit() {
		beListed("operations");
		String second = createProduct("云上搬家");
		this.listings.begin(this.caseId, this.providerId);
		this.walk.look();
		ProcessInstance further = this.walk.of("ListProduct");
		assertThat(further).isWaitingAt("UserTask_SubmitProducts");
		this.walk.answer("UserTask_SubmitProducts", Map.of("productIds", List.of(second)));
		this.walk.decide("UserTask_ReviewProduct", productApproval());
		assertThat(further).isEnded().hasPassed("EndEvent_ProductListed");
		assertThat(product(second)).isEqualTo(Product.State.LISTED);
		assertThat(told()).startsWith("product-listed").containsOnlyOnce("onboarding-complete");
		assertThat(this.walk.of("Onboarding")).isWaitingAt("Event_Membership");
	}

	@Test
	void twoListingsBegunAtOnceAreOne() throws Exception {
		beListed("operations");
		createProduct("云上搬家");
		CyclicBarrier barrier = new CyclicBarrier(2);
		Callable<Boolean> begin = () -> {
			barrier.await();
			return begins();
		};
		ExecutorService threads = Executors.newFixedThreadPool(2);
		try {
			assertThat(threads.invokeAll(List.of(begin, begin))).extracting(Future::get)
				.containsExactlyInAnyOrder(true, false);
		}
		finally {
			threads.shutdown();
		}
		assertThat(this.walk.tasks("UserTask_SubmitProducts")).hasSize(1);
	}

	private boolean begins() {
		try {
			this.listings.begin(this.caseId, this.providerId);
			return true;
		}
		catch (ListingNotPossibleException ex) {
			return false;
		}
	}

	private Task reviewOf(String product) {
		return this.walk.tasks("UserTask_ReviewProduct")
			.stream()
			.filter((task) -> product.equals(this.walk.variable(task, "productId")))
			.findFirst()
			.orElseThrow();
	}

	private InvalidAnswerException assertInvalid(String field, Map<String, Object> verdict) {
		Throwable problem = catchThrowable(() -> this.walk.decide("UserTask_ReviewProduct", verdict));
		InvalidAnswerException invalid = InvalidAnswerException.in(problem);
		assertThat(invalid.field()).isEqualTo(field);
		return invalid;
	}

}
