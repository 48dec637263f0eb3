package org.ruzhu.desk.webhook.process;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.desk.webhook.EndpointAnswer.Outcome;
import org.ruzhu.desk.webhook.EndpointDetails;
import org.ruzhu.desk.webhook.Endpoints;
import org.ruzhu.desk.webhook.EventType;
import org.ruzhu.desk.webhook.Receiver;
import org.ruzhu.desk.webhook.WebhookAttempt;
import org.ruzhu.desk.webhook.WebhookDelivery;
import org.ruzhu.desk.webhook.WebhookEndpoint;
import org.ruzhu.desk.webhook.Webhooks;
import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.ProcessTest;
import org.ruzhu.journey.Walk;
import org.ruzhu.membership.exit.Exits;
import org.ruzhu.provider.cases.OnboardingCase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@ProcessTest("DeliverWebhook")
class DeliverWebhookProcessTest extends JourneyTest {

	private static final Set<EventType> ALL = EnumSet.allOf(EventType.class);

	private final Receiver receiver = new Receiver();

	@Autowired
	private Endpoints endpoints;

	@Autowired
	private Webhooks webhooks;

	@Autowired
	private Exits exits;

	@Autowired
	private RuntimeService runtimeService;

	@Autowired
	private ManagementService managementService;

	@Autowired
	private ObjectMapper json;

	private WebhookEndpoint endpoint;

	@BeforeEach
	void anEndpoint() {
		this.endpoint = this.endpoints.add(MARKET, new EndpointDetails(this.receiver.url("/hook"), ALL, true));
	}

	@AfterEach
	void close() {
		switchOff();
		this.receiver.close();
	}

	@Test
	void aMilestoneIsToldSignedAndWithoutPersonalData() throws Exception {
		signUp();
		ProcessInstance deliver = instance();
		assertThat(deliver).isWaitingAt("ServiceTask_DeliverWebhook");
		assertThat(this.receiver.received()).isEmpty();

		run(deliver);

		assertThat(deliver).isEnded().hasPassed("EndEvent_EventDelivered");
		Map<String, String> body = this.json.readValue(this.receiver.last().body(), new TypeReference<>() {
		});
		assertThat(body).containsOnlyKeys("id", "type", "market", "caseId", "occurredAt")
			.containsEntry("type", "application-opened")
			.containsEntry("market", MARKET)
			.containsEntry("caseId", this.caseId)
			.containsEntry("occurredAt", "2026-09-01T02:00:00Z");
		assertThat(this.receiver.last().id()).isEqualTo(body.get("id"));
		assertThat(this.receiver.last().isGenuine(this.endpoint.secret(), TUESDAY)).isTrue();
		assertThat(this.receiver.last().isGenuine("whsec_guessed", TUESDAY)).isFalse();
		assertThat(this.receiver.last().isGenuine(this.endpoint.secret(), TUESDAY.plus(Duration.ofMinutes(6))))
			.isFalse();
		assertThat(delivery().state()).isEqualTo(WebhookDelivery.State.DELIVERED);
		assertThat(attempts()).singleElement().satisfies((attempt) -> {
			assertThat(attempt.outcome()).contains(Outcome.ACCEPTED);
			assertThat(attempt.status()).contains(204);
		});
	}

	@Test
	void whatFailsIsTriedEverMoreSeldomAndEndsAsAnIncident() {
		this.receiver.answers(503, "under repair");
		signUp();
		ProcessInstance deliver = instance();

		fail(deliver);
		assertThat(job(deliver).getDuedate().toInstant()).isEqualTo(TUESDAY.plus(Duration.ofMinutes(1)));
		fail(deliver);
		assertThat(job(deliver).getDuedate().toInstant()).isEqualTo(TUESDAY.plus(Duration.ofMinutes(5)));
		while (job(deliver).getRetries() > 0) {
			fail(deliver);
		}

		assertThat(deliver).isWaitingAt("ServiceTask_DeliverWebhook");
		assertThat(this.runtimeService.createIncidentQuery().processInstanceId(deliver.getId()).count()).isOne();
		assertThat(delivery().state()).isEqualTo(WebhookDelivery.State.FAILED);
		assertThat(attempts()).hasSize(8).allSatisfy((attempt) -> {
			assertThat(attempt.outcome()).contains(Outcome.REFUSED);
			assertThat(attempt.status()).contains(503);
			assertThat(attempt.answer()).isEqualTo("under repair");
		});
		assertThat(this.webhooks.failures(this.endpoint.id())).isOne();
		this.walk.run("ServiceTask_SendEmailLink");
		followTheLink();
		assertThat(this.walk.of("Register")).isWaitingAt("ServiceTask_SendMobileCode");
	}

	@Test
	void whatWasGivenUpIsSentAgainAsTheSameEvent() {
		this.receiver.answers(500, "");
		signUp();
		ProcessInstance first = instance();
		while (job(first).getRetries() > 0) {
			fail(first);
		}
		this.receiver.answers(200, "thanks");

		this.webhooks.sendAgain(delivery().id());

		assertThat(this.runtimeService.createIncidentQuery().processInstanceId(first.getId()).count()).isZero();
		run(instance());
		assertThat(delivery().state()).isEqualTo(WebhookDelivery.State.DELIVERED);
		assertThat(attempts()).hasSize(9);
		assertThat(this.receiver.received()).hasSize(9)
			.extracting((received) -> received.id())
			.containsOnly(delivery().event().id());
	}

	@Test
	void whatHasArrivedIsSentAgainWhenSomebodyAsks() {
		signUp();
		run(instance());

		this.webhooks.sendAgain(delivery().id());
		run(instance());

		assertThat(this.receiver.received()).hasSize(2);
		assertThat(this.receiver.received().get(1).body()).isEqualTo(this.receiver.received().get(0).body());
	}

	@Test
	void aRepeatedJobTellsNothingTwice() {
		signUp();
		run(instance());
		ProcessInstance repeated = this.runtimeService.startProcessInstanceByKey("DeliverWebhook",
				Map.of("deliveryId", delivery().id(), "marketId", MARKET));

		run(repeated);

		assertThat(repeated).isEnded();
		assertThat(this.receiver.received()).hasSize(1);
	}

	@Test
	void whoIsSwitchedOffIsToldNothingMore() {
		signUp();
		ProcessInstance deliver = instance();
		switchOff();

		run(deliver);
		this.walk.run("ServiceTask_SendEmailLink");

		assertThat(deliver).isEnded();
		assertThat(this.receiver.received()).isEmpty();
		assertThat(delivery().state()).isEqualTo(WebhookDelivery.State.SWITCHED_OFF);
	}

	@Test
	void aReplacedSecretSignsAlongForADay() {
		signUp();
		String newSecret = this.endpoints.rotateSecret(this.endpoint.id()).secret();
		run(instance());
		assertThat(this.receiver.last().isGenuine(this.endpoint.secret(), TUESDAY)).isTrue();
		assertThat(this.receiver.last().isGenuine(newSecret, TUESDAY)).isTrue();
		Walk.later(Duration.ofHours(25));

		this.webhooks.sendAgain(delivery().id());
		run(instance());

		assertThat(this.receiver.last().isGenuine(this.endpoint.secret(), TUESDAY.plus(Duration.ofHours(25))))
			.isFalse();
		assertThat(this.receiver.last().isGenuine(newSecret, TUESDAY.plus(Duration.ofHours(25)))).isTrue();
	}

	@Test
	void everyMilestoneOfAMembershipIsToldInItsOrder() {
		beListed("operations");
		Walk.itIs(Instant.parse("2026-09-18T02:00:00Z"));
		this.exits.request(this.caseId);
		this.walk.look();
		returnReceipt();
		this.walk.decide("UserTask_ConfirmReceiptReturn", returned("2026-09-18"));
		this.walk.fire("Timer_RefundDue");
		this.walk.run("ServiceTask_RefundDeposit");

		assertThat(types()).containsExactly(EventType.APPLICATION_OPENED, EventType.APPLICATION_SUBMITTED,
				EventType.APPLICATION_APPROVED, EventType.AGREEMENT_SENT, EventType.AGREEMENT_SIGNED,
				EventType.DEPOSIT_RECEIVED, EventType.PRODUCT_LISTED, EventType.PROVIDER_ONBOARDED,
				EventType.EXIT_BEGUN, EventType.PRODUCT_DELISTED, EventType.PRODUCTS_DELISTED,
				EventType.DEPOSIT_REFUNDED, EventType.CASE_CLOSED);
	}

	@Test
	void anEndpointIsToldWhatItAskedForAndOfItsMarketAlone() {
		this.endpoints.change(this.endpoint.id(), this.endpoint.version(),
				new EndpointDetails(this.receiver.url("/hook"), Set.of(EventType.APPLICATION_REFUSED), true));
		WebhookEndpoint elsewhere = this.endpoints.add("alibaba",
				new EndpointDetails(this.receiver.url("/other"), ALL, true));

		signUp();
		passMilestones(OnboardingCase.State.REFUSED);

		assertThat(types()).containsExactly(EventType.APPLICATION_REFUSED);
		assertThat(this.webhooks.page(elsewhere.id(), Long.MAX_VALUE, false)).isEmpty();
	}

	private void switchOff() {
		WebhookEndpoint now = this.endpoints.get(this.endpoint.id());
		this.endpoints.change(now.id(), now.version(), new EndpointDetails(now.url(), now.events(), false));
	}

	/** What the endpoint is told, in the order it happened. */
	private List<EventType> types() {
		List<EventType> types = new ArrayList<>();
		this.webhooks.page(this.endpoint.id(), Long.MAX_VALUE, false)
			.forEach((delivery) -> types.add(0, delivery.event().type()));
		return types;
	}

	private WebhookDelivery delivery() {
		return this.webhooks.page(this.endpoint.id(), Long.MAX_VALUE, false).get(0);
	}

	private List<WebhookAttempt> attempts() {
		return this.webhooks.attempts(delivery().id());
	}

	private ProcessInstance instance() {
		return this.runtimeService.createProcessInstanceQuery()
			.processInstanceId(delivery().instanceId())
			.singleResult();
	}

	private void run(ProcessInstance deliver) {
		this.managementService.executeJob(job(deliver).getId());
	}

	private void fail(ProcessInstance deliver) {
		assertThatException().isThrownBy(() -> run(deliver)).withStackTraceContaining("Webhook delivery");
	}

	private Job job(ProcessInstance deliver) {
		return this.managementService.createJobQuery().processInstanceId(deliver.getId()).singleResult();
	}

}
