package org.ruzhu.membership.product.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.journey.Filled;
import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.OlderModel;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.membership.product.Product;
import org.ruzhu.membership.product.Products;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.provider.cases.OnboardingCase.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/**
 * A product that is under review while the model and the form become others: it goes on
 * by those it began with, here of when each of eight points had a box in the form.
 */
@RuzhuTest
class OlderProductReviewTest extends JourneyTest {

	private static final String MODEL = "list-product.bpmn";

	private static final List<String> FORMS = List.of("review-product.form", "submit-products.form");

	private static final List<String> BOXES = List.of("checkSecurity", "checkQualified", "checkInfringement",
			"checkMalware", "checkPrivacy", "checkUserSystem", "checkDescription", "checkOriginal");

	@Autowired
	private RepositoryService repository;

	@Autowired
	private Products products;

	@Test
	void aProductUnderReviewGoesOnByTheFormItBeganWith() {
		sign("operations");
		OlderModel older = new OlderModel(this.repository, "ListProduct", "older-products");
		older.during(List.of(MODEL, FORMS.get(0)), List.of(FORMS.get(1)), () -> pay("5000"));
		ProcessInstance listing = this.walk.of("ListProduct");
		assertThat(older.isOf(listing)).isTrue();
		String product = createProduct("云上巡检");
		this.walk.answer("UserTask_SubmitProducts", Map.of("productIds", List.of(product)));

		Map<String, Object> answers = new HashMap<>(Map.of("productVerdict", "approve"));
		BOXES.forEach((box) -> answers.put(box, true));
		Map<String, Object> allButOne = Filled.but(answers, "checkMalware", false);
		assertThat(
				InvalidAnswerException.in(catchThrowable(() -> this.walk.decide("UserTask_ReviewProduct", allButOne))))
			.hasMessageContaining("No malware or known holes");
		this.walk.decide("UserTask_ReviewProduct", answers);

		assertThat(listing).isEnded().hasPassed("EndEvent_ProductListed");
		assertThat(product(product)).isEqualTo(Product.State.LISTED);
		assertThat(this.products.ofCase(this.caseId, product).checklist()).containsExactlyElementsOf(BOXES);
		assertThat(state()).isEqualTo(State.ONBOARDED);
	}

}
