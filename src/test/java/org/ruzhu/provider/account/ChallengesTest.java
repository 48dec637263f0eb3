package org.ruzhu.provider.account;

import java.time.Duration;
import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.journey.Walk;
import org.ruzhu.provider.account.Challenge.Kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@RuzhuTest
@Transactional
class ChallengesTest extends JourneyTest {

	private static final String ACCOUNT = "P-challenges";

	@Autowired
	private Challenges challenges;

	@Autowired
	private AccountRepository repository;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void anAccount() {
		this.repository.save(Account.open(ACCOUNT, "a@b.cn", "+8613800138000", "hash", Locale.ENGLISH, TUESDAY));
	}

	@Test
	void theRightCodeIsAcceptedOnce() {
		String code = this.challenges.issueCode(ACCOUNT);

		assertThat(code).matches("\\d{6}");
		assertThat(this.challenges.tryCode(ACCOUNT, code)).isEmpty();
		assertThat(this.challenges.tryCode(ACCOUNT, code)).contains("account.code.void");
	}

	@Test
	void theThirdWrongCodeMakesEvenTheRightOneVoid() {
		String code = this.challenges.issueCode(ACCOUNT);

		assertThat(this.challenges.tryCode(ACCOUNT, wrong(code))).contains("account.code.wrong.2");
		assertThat(this.challenges.tryCode(ACCOUNT, wrong(code))).contains("account.code.wrong.1");
		assertThat(this.challenges.tryCode(ACCOUNT, wrong(code))).contains("account.code.wrong.0");
		assertThat(this.challenges.tryCode(ACCOUNT, code)).contains("account.code.void");
	}

	@Test
	void theRightCodeIsAcceptedAfterTwoWrongOnes() {
		String code = this.challenges.issueCode(ACCOUNT);
		this.challenges.tryCode(ACCOUNT, wrong(code));
		this.challenges.tryCode(ACCOUNT, wrong(code));

		assertThat(this.challenges.tryCode(ACCOUNT, code)).isEmpty();
	}

	@Test
	void aCodeHoldsForTenMinutesAndNotASecondLonger() {
		String code = this.challenges.issueCode(ACCOUNT);
		Walk.later(Duration.ofMinutes(10).minusSeconds(1));
		assertThat(this.challenges.tryCode(ACCOUNT, wrong(code))).contains("account.code.wrong.2");

		Walk.later(Duration.ofSeconds(1));
		assertThat(this.challenges.tryCode(ACCOUNT, code)).contains("account.code.expired");
	}

	@Test
	void aNewCodeVoidsTheOneBefore() {
		String first = this.challenges.issueCode(ACCOUNT);
		Walk.later(Duration.ofMinutes(1));
		String second = this.challenges.issueCode(ACCOUNT);

		if (!first.equals(second)) {
			assertThat(this.challenges.tryCode(ACCOUNT, first)).contains("account.code.wrong.2");
		}
		assertThat(this.challenges.tryCode(ACCOUNT, second)).isEmpty();
	}

	@Test
	void neitherCodeNorTokenIsKept() {
		String code = this.challenges.issueCode(ACCOUNT);
		String token = this.challenges.issueToken(ACCOUNT, Kind.EMAIL_LINK);

		assertThat(this.jdbc.sql("select secret_hash from challenge where provider_id = ?")
			.param(ACCOUNT)
			.query(String.class)
			.list()).hasSize(2).doesNotContain(code, token);
		assertThat(token).hasSizeGreaterThanOrEqualTo(43);
	}

	@Test
	void aLinkIsFoundUntilItIsUsed() {
		String token = this.challenges.issueToken(ACCOUNT, Kind.EMAIL_LINK);
		assertThat(this.challenges.find(token, Kind.EMAIL_LINK).providerId()).isEqualTo(ACCOUNT);

		this.challenges.voidAll(ACCOUNT, Kind.EMAIL_LINK);
		assertFault(token, Kind.EMAIL_LINK, InvalidLinkException.Fault.USED);
	}

	@Test
	void anEmailLinkHoldsForTwentyFourHours() {
		String token = this.challenges.issueToken(ACCOUNT, Kind.EMAIL_LINK);
		Walk.later(Duration.ofHours(24).minusSeconds(1));
		assertThat(this.challenges.find(token, Kind.EMAIL_LINK)).isNotNull();

		Walk.later(Duration.ofSeconds(1));
		assertFault(token, Kind.EMAIL_LINK, InvalidLinkException.Fault.EXPIRED);
	}

	@Test
	void aLinkForOneThingDoesNotOpenAnother() {
		String token = this.challenges.issueToken(ACCOUNT, Kind.EMAIL_LINK);

		assertFault(token, Kind.PASSWORD_LINK, InvalidLinkException.Fault.UNKNOWN);
		assertFault("", Kind.EMAIL_LINK, InvalidLinkException.Fault.UNKNOWN);
	}

	@Test
	void anotherCodeIsSentAfterSixtySecondsOnly() {
		this.challenges.issueCode(ACCOUNT);
		Walk.later(Duration.ofSeconds(59));
		assertThat(this.challenges.limit(ACCOUNT, Kind.MOBILE_CODE)).hasValueSatisfying((limit) -> {
			assertThat(limit.messageKey()).isEqualTo("account.limit.pause");
			assertThat(limit.seconds()).isEqualTo(1);
		});

		Walk.later(Duration.ofSeconds(1));
		assertThat(this.challenges.limit(ACCOUNT, Kind.MOBILE_CODE)).isEmpty();
	}

	@Test
	void fiveCodesAreSentWithinADayAndNoMore() {
		for (int sent = 0; sent < 5; sent++) {
			assertThat(this.challenges.limit(ACCOUNT, Kind.MOBILE_CODE)).isEmpty();
			this.challenges.issueCode(ACCOUNT);
			Walk.later(Duration.ofHours(1));
		}
		assertThat(this.challenges.limit(ACCOUNT, Kind.MOBILE_CODE)).hasValueSatisfying((limit) -> {
			assertThat(limit.messageKey()).isEqualTo("account.limit.day");
			assertThat(limit.seconds()).isEqualTo(Duration.ofHours(19).toSeconds());
		});
		assertThat(this.challenges.limit(ACCOUNT, Kind.EMAIL_LINK)).isEmpty();

		Walk.later(Duration.ofHours(19));
		assertThat(this.challenges.limit(ACCOUNT, Kind.MOBILE_CODE)).isEmpty();
	}

	private void assertFault(String token, Kind kind, InvalidLinkException.Fault fault) {
		assertThatExceptionOfType(InvalidLinkException.class).isThrownBy(() -> this.challenges.find(token, kind))
			.satisfies((problem) -> assertThat(problem.fault()).isEqualTo(fault));
	}

	private static String wrong(String code) {
		return code.startsWith("0") ? "1" + code.substring(1) : "0" + code.substring(1);
	}

}
