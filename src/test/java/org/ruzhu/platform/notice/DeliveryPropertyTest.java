package org.ruzhu.platform.notice;

import java.util.List;
import java.util.Locale;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.test.context.TestContextManager;

import org.ruzhu.journey.MailServer;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.platform.contact.EmailAddress;
import org.ruzhu.platform.notice.Delivery.State;
import org.ruzhu.provider.account.Accounts;
import org.ruzhu.provider.account.MobileNumber;
import org.ruzhu.provider.account.SignUp;
import org.ruzhu.provider.account.SignUps;
import org.ruzhu.provider.cases.OnboardingCases;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever a mail server answers, and however often: nothing is lost, and nothing twice.
 */
@RuzhuTest
class DeliveryPropertyTest {

	private static final String MARKET = "tencent-classic";

	/** More than the model tries. */
	private static final int ENOUGH = 10;

	@Autowired
	private DefaultListableBeanFactory product;

	@Autowired
	private SignUps signUps;

	@Autowired
	private Accounts accounts;

	@Autowired
	private OnboardingCases cases;

	@Autowired
	private Notices notices;

	@Autowired
	private Inbox inbox;

	@Autowired
	private Undelivered undelivered;

	private String caseId;

	private MailServer server;

	/** What becomes of one attempt. */
	enum Answer {

		TAKEN, TRY_LATER, NO_SUCH_USER, REFUSED_AFTER_DATA, LATER_AFTER_DATA, DOWN

	}

	@BeforeProperty
	void aCase() throws Exception {
		new TestContextManager(getClass()).prepareTestInstance(this);
		String email = "any-answer@example.com";
		this.signUps.signUp(new SignUp(EmailAddress.of(email).orElseThrow(),
				MobileNumber.of("13900000077").orElseThrow(), "Yun-Shi-Chang-2026", Locale.SIMPLIFIED_CHINESE, MARKET));
		String provider = this.accounts.forLogin(email).orElseThrow().providerId();
		this.caseId = this.cases.ofProvider(provider).get(0).id();
		this.server = MailServer.openFor(this.product);
	}

	@AfterProperty
	void close() {
		this.server.close();
	}

	@Property(tries = 30)
	void anySequenceOfAnswersEndsDeliveredOnceOrVisiblyNotDelivered(@ForAll("answers") List<Answer> answers) {
		this.notices.tell(Notice.to(this.caseId, "application-submitted"));
		Delivery told = delivery();
		for (Answer answer : answers) {
			attempt(answer, told.id());
		}
		Answer last = answers.get(answers.size() - 1);
		for (int more = 0; more < ENOUGH; more++) {
			attempt(last, told.id());
		}
		Delivery ended = delivery();
		long copies = this.server.copies().getOrDefault(told.messageId(), 0L);
		if (ended.state() == State.NOT_DELIVERED) {
			assertThat(copies).isZero();
			assertThat(this.undelivered.page(List.of(MARKET), Long.MAX_VALUE)).extracting(Delivery::id)
				.contains(told.id());
		}
		else {
			assertThat(ended.state()).isEqualTo(State.SENT);
			assertThat(copies).isOne();
		}
		assertThat(this.undelivered.attempts(told.id())).allMatch((attempt) -> attempt.outcome() != null);
	}

	@Provide
	Arbitrary<List<Answer>> answers() {
		return Arbitraries.of(Answer.class).list().ofMinSize(1).ofMaxSize(12);
	}

	private void attempt(Answer answer, long delivery) {
		if (answer == Answer.DOWN) {
			this.server.goDown();
		}
		else {
			this.server.comeBack();
			switch (answer) {
				case TRY_LATER -> this.server.office().answer("RCPT TO", "451 4.3.0 try later");
				case NO_SUCH_USER -> this.server.office().answer("RCPT TO", "550 5.1.1 no such user");
				case REFUSED_AFTER_DATA -> this.server.office().answer("END OF DATA", "554 5.6.0 refused");
				case LATER_AFTER_DATA -> this.server.office().answer("END OF DATA", "451 4.3.0 try later");
				default -> {
				}
			}
		}
		this.server.deliver(delivery);
	}

	private Delivery delivery() {
		return this.inbox.told(this.caseId).get(0).deliveries().get(0);
	}

}
