package org.ruzhu.provider.account;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionOperations;

import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.journey.Walk;
import org.ruzhu.market.Markets;
import org.ruzhu.platform.contact.EmailAddress;
import org.ruzhu.platform.notice.Notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Signing up and new passwords, as they are asked for and as they are taken up. */
@RuzhuTest
class AccountRequestsTest extends JourneyTest {

	private static int people;

	@Autowired
	private AccountRequests requests;

	@Autowired
	private AccountQueue queue;

	@Autowired
	private RequestRecords records;

	@Autowired
	private SignUps signUps;

	@Autowired
	private PasswordLinks passwordLinks;

	@Autowired
	private Markets markets;

	@Autowired
	private Notices notices;

	@Autowired
	private PasswordEncoder encoder;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private TransactionOperations transaction;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	private String home;

	@BeforeEach
	void nothingWaits() {
		this.queue.takeUp();
		this.home = "10.30.0." + ++people;
	}

	@AfterEach
	void nothingIsLeft() {
		Walk.itIs(TUESDAY);
		this.jdbc.sql("delete from account_request").update();
	}

	@Test
	void aKnownAddressCostsExactlyWhatAnUnknownOneDoes() {
		signUp();
		String known = this.email;
		List<String> forKnown = statements(() -> this.requests.signUp(asked(known, "13900010001"), this.home));
		List<String> forUnknown = statements(
				() -> this.requests.signUp(asked("nobody-yet@example.com", "13900010002"), this.home));
		assertThat(forKnown).hasSizeGreaterThan(3).isEqualTo(forUnknown);
		assertThat(this.jdbc.sql("select count(*) from account_request where password_hash like '{bcrypt}%'")
			.query(Integer.class)
			.single()).as("both were hashed").isEqualTo(2);

		List<String> knownForgot = statements(() -> this.requests.forgotten(new EmailAddress(known), this.home));
		List<String> unknownForgot = statements(
				() -> this.requests.forgotten(new EmailAddress("nobody-ever@example.com"), this.home));
		assertThat(knownForgot).hasSizeGreaterThan(2).isEqualTo(unknownForgot);

		this.queue.takeUp();
		assertThat(this.accounts.forLogin("nobody-yet@example.com")).isPresent();
		assertThat(this.jdbc.sql(
				"select count(*) from account_request where email is not null or mobile is not null or password_hash is not null")
			.query(Integer.class)
			.single()).as("what was taken up is forgotten").isZero();
	}

	@Test
	void theThirtyFirstRequestOfAnHourFromOneAddressIsRefusedAndNobodyElses() {
		for (int asked = 0; asked < 30; asked++) {
			this.requests.again(this.home);
		}
		assertThatExceptionOfType(TooManyRequestsException.class).isThrownBy(() -> this.requests.again(this.home))
			.satisfies((refused) -> assertThat(refused.seconds()).isEqualTo(3600));
		assertThatExceptionOfType(TooManyRequestsException.class)
			.isThrownBy(() -> this.requests.forgotten(new EmailAddress("a@example.com"), this.home));
		this.requests.again("10.31.0.1");
		Walk.itIs(TUESDAY.plus(RequestLimits.HOUR));
		this.requests.again(this.home);
	}

	@Test
	void whatIsAskedTooOftenForOneNumberWaitsForADay() {
		AccountRequests strict = new AccountRequests(this.records, limits(30, 2, 500), this.markets, this.encoder,
				this.events, this.clock);
		for (int asked = 1; asked <= 3; asked++) {
			strict.signUp(asked("same-number-%d-%d@example.com".formatted(people, asked), "13900010003"), this.home);
		}
		this.queue.takeUp();
		assertThat(this.accounts.forLogin("same-number-%d-2@example.com".formatted(people))).isPresent();
		assertThat(this.accounts.forLogin("same-number-%d-3@example.com".formatted(people))).isEmpty();
		Walk.itIs(TUESDAY.plus(RequestLimits.DAY));
		this.queue.takeUp();
		assertThat(this.accounts.forLogin("same-number-%d-3@example.com".formatted(people))).isPresent();
	}

	@Test
	void aboveTheTotalEachFurtherSignUpWaitsItsTurnAndOperationsAreToldOnce() {
		int told = toldToOperations();
		AccountQueue narrow = new AccountQueue(this.records, limits(30, 10, 1), this.signUps, this.passwordLinks,
				this.notices, this.events, this.transaction, this.clock);
		for (int asked = 1; asked <= 3; asked++) {
			this.requests.signUp(asked(crowd(asked), "1390001100" + asked), this.home);
		}
		narrow.takeUp();
		narrow.takeUp();
		assertThat(List.of(isThere(1), isThere(2), isThere(3))).containsExactly(true, false, false);
		assertThat(toldToOperations()).isEqualTo(told + 1);
		Walk.itIs(TUESDAY.plus(RequestLimits.HOUR));
		narrow.takeUp();
		narrow.takeUp();
		assertThat(List.of(isThere(1), isThere(2), isThere(3))).containsExactly(true, true, false);
		assertThat(toldToOperations()).as("the same crowd").isEqualTo(told + 1);
		Walk.itIs(TUESDAY.plus(RequestLimits.HOUR.multipliedBy(2)));
		narrow.takeUp();
		assertThat(isThere(3)).as("nobody is shut out").isTrue();
	}

	@Test
	void aNumberThatWasSentTenCodesTodayGetsNoMore() {
		signUp();
		for (int sent = 0; sent < 10; sent++) {
			this.confirmations.sendCode(this.providerId, this.caseId);
		}
		int codes = codes();
		this.confirmations.sendCode(this.providerId, this.caseId);
		assertThat(codes()).isEqualTo(codes);
		assertThat(this.accounts.get(this.providerId).lastProblem()).contains("account.code.tooMany");
		Walk.itIs(TUESDAY.plus(Duration.ofDays(1)).plusSeconds(1));
		this.confirmations.sendCode(this.providerId, this.caseId);
		assertThat(codes()).isEqualTo(codes + 1);
	}

	private int codes() {
		return this.jdbc.sql("select count(*) from challenge where provider_id = ? and kind = 'MOBILE_CODE'")
			.param(this.providerId)
			.query(Integer.class)
			.single();
	}

	private boolean isThere(int number) {
		return this.accounts.forLogin(crowd(number)).isPresent();
	}

	private static String crowd(int number) {
		return "crowd-%d-%d@example.com".formatted(people, number);
	}

	private int toldToOperations() {
		return this.jdbc.sql("""
				select count(*) from notice where template = 'sign-ups-waiting' and staff_group = 'operations'
				and market_id = ?""").param(market()).query(Integer.class).single();
	}

	private SignUp asked(String email, String mobile) {
		return new SignUp(EmailAddress.of(email).orElseThrow(), MobileNumber.of(mobile).orElseThrow(), PASSWORD,
				Locale.SIMPLIFIED_CHINESE, market());
	}

	private static RequestLimits limits(int perAddress, int perMobile, int signUps) {
		return new RequestLimits(perAddress, 5, perMobile, signUps, "-");
	}

	/** The statements that this thread sends meanwhile. */
	private static List<String> statements(Runnable work) {
		Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
		ListAppender<ILoggingEvent> said = new ListAppender<>();
		said.start();
		Level before = logger.getLevel();
		logger.setLevel(Level.DEBUG);
		logger.addAppender(said);
		try {
			work.run();
		}
		finally {
			logger.detachAppender(said);
			logger.setLevel(before);
		}
		String here = Thread.currentThread().getName();
		return said.list.stream()
			.filter((event) -> event.getThreadName().equals(here))
			.map(ILoggingEvent::getFormattedMessage)
			.toList();
	}

}
