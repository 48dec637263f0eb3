package org.ruzhu.platform.security;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.membership.product.Products;

import static org.assertj.core.api.Assertions.assertThat;

/** What two do at the same moment is done once, and the other one is told. */
class CollisionsTest extends OwnAndElsewhere {

	private static final int CLICKS = 6;

	private static final String NOWHERE = "00000000-0000-0000-0000-000000000000";

	@Autowired
	private TaskService tasks;

	@Autowired
	private Products products;

	@Test
	void whatCannotBeClaimedHoldsNothingElseUpAndIsNamed() {
		String review = this.places.get("/staff/tasks").get("taskId");

		assertThat(send("POST", "/staff/queues/claim", "reviewer", "task=" + NOWHERE + "&task=" + review, false)
			.statusCode()).isEqualTo(302);
		assertThat(this.tasks.createTaskQuery().taskId(review).singleResult().getAssignee())
			.isEqualTo("walks-reviewer");
		assertThat(send("GET", "/staff/queues", "reviewer", "", false).body()).contains(NOWHERE + "：没有找到这项任务。",
				"已处理 1 项任务");
		assertThat(send("POST", "/staff/queues/claim", "reviewer", "task=" + NOWHERE, false).statusCode())
			.isEqualTo(404);
	}

	@Test
	void aCaseThatIsOpenedByManyClicksIsOpenedOnce() {
		String provider = this.cases.get(this.places.get("").get("caseId")).providerId();

		assertThat(atOnce(() -> send("POST", "/cases", "provider", "market=kingsoft", false).statusCode()))
			.isSubsetOf(302, 409);
		assertThat(this.cases.ofProvider(provider).stream().filter((one) -> one.marketId().equals("kingsoft")))
			.hasSize(1);
	}

	@Test
	void aProductThatIsMadeByManyClicksIsMadeOnce() {
		String caseId = this.places.get("").get("caseId");
		String form = "case=" + caseId + "&key=clicked&name=clicked&category=operations&summary=a&description=a"
				+ "&delivery=service&url=https://a.example";

		assertThat(atOnce(() -> send("POST", "/products/new", "provider", form, false).statusCode())).isSubsetOf(302,
				409);
		assertThat(this.products.ofCase(caseId).stream().filter((one) -> one.details().name().equals("clicked")))
			.hasSize(1);
	}

	private static List<Integer> atOnce(Supplier<Integer> click) {
		return IntStream.range(0, CLICKS)
			.mapToObj((number) -> CompletableFuture.supplyAsync(click))
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.toList();
	}

}
