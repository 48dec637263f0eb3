package org.ruzhu.journey;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

import org.ruzhu.platform.notice.Attempt;
import org.ruzhu.platform.notice.Attempt.Outcome;
import org.ruzhu.platform.notice.Delivery;
import org.ruzhu.platform.notice.Delivery.State;
import org.ruzhu.platform.notice.Inbox;
import org.ruzhu.platform.notice.Undelivered;
import org.ruzhu.provider.cases.OnboardingCase;

import static org.assertj.core.api.Assertions.assertThat;

/** A mail server stops nobody's journey, and loses nobody's mail. */
@RuzhuTest
class MailServerTest extends JourneyTest {

	@Autowired
	private DefaultListableBeanFactory product;

	@Autowired
	private Inbox messages;

	@Autowired
	private Undelivered undelivered;

	private MailServer server;

	@BeforeEach
	void open() {
		this.server = MailServer.openFor(this.product);
	}

	@AfterEach
	void close() {
		this.server.close();
	}

	@Test
	void aJourneyCompletesWithoutAServerAndOnItsReturnEachMailArrivesOnce() {
		this.server.goDown();
		beListed("image");
		assertThat(state()).isEqualTo(OnboardingCase.State.ONBOARDED);

		deliverAll();
		assertThat(mails()).hasSizeGreaterThan(10).allSatisfy((mail) -> {
			assertThat(mail.state()).isEqualTo(State.PENDING);
			assertThat(this.undelivered.attempts(mail.id())).extracting(Attempt::outcome)
				.containsExactly(Outcome.LATER);
		});

		this.server.comeBack();
		deliverAll();
		deliverAll();
		assertThat(mails()).allMatch((mail) -> mail.state() == State.SENT);
		assertThat(this.server.copies().keySet())
			.containsExactlyInAnyOrderElementsOf(mails().stream().map(Delivery::messageId).toList());
		assertThat(this.server.copies()).allSatisfy((id, copies) -> assertThat(copies).isOne());
	}

	@Test
	void anAddressThatDoesNotExistIsGivenUpAtOnceAndTheJourneyGoesOn() {
		this.server.office().answer("RCPT TO", "550 5.1.1 no such user");
		signUp();
		this.walk.run("ServiceTask_SendEmailLink");
		this.server.deliver(lastDelivery().id());
		assertThat(lastDelivery().state()).isEqualTo(State.NOT_DELIVERED);
		assertThat(this.undelivered.attempts(lastDelivery().id())).singleElement().satisfies((attempt) -> {
			assertThat(attempt.outcome()).isEqualTo(Outcome.REFUSED);
			assertThat(attempt.error()).contains("550 5.1.1");
		});
		followTheLink();
		assertThat(this.walk.of("Register")).isNotNull();
	}

	@Test
	void whatHasLeftKeepsNoLinkBehind() {
		signUp();
		this.walk.run("ServiceTask_SendEmailLink");
		assertThat(lastDelivery().body()).contains("token=");
		this.server.deliver(lastDelivery().id());
		assertThat(lastDelivery().state()).isEqualTo(State.SENT);
		assertThat(lastDelivery().body()).doesNotContain("token=").contains("••••••");
	}

	private void deliverAll() {
		mails().forEach((mail) -> this.server.deliver(mail.id()));
	}

	private List<Delivery> mails() {
		return this.messages.told(this.caseId)
			.stream()
			.flatMap((told) -> told.deliveries().stream())
			.filter((delivery) -> delivery.channel().equals(Delivery.EMAIL))
			.toList();
	}

}
