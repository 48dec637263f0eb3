package org.ruzhu.provider.account;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.journey.Walk;
import org.ruzhu.market.Ground;
import org.ruzhu.market.UnknownMarketException;
import org.ruzhu.platform.contact.EmailAddress;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.notice.Addressee;
import org.ruzhu.platform.notice.Delivery;
import org.ruzhu.platform.notice.Inbox;
import org.ruzhu.platform.notice.Message;
import org.ruzhu.platform.notice.Outbox;
import org.ruzhu.provider.account.Challenge.Kind;
import org.ruzhu.provider.cases.OnboardingCase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@RuzhuTest
@Transactional
class AccountsTest extends JourneyTest {

	private static final String ADDRESS = "lilei@example.com";

	@Autowired
	private SignUps signUps;

	@Autowired
	private PasswordLinks passwordLinks;

	@Autowired
	private Challenges challenges;

	@Autowired
	private AccountAddressees addressees;

	@Autowired
	private Inbox inbox;

	@Autowired
	private Outbox outbox;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void whoSignsUpGetsAnAccountAndACase() {
		String provider = signUp("LiLei@Example.com ");

		assertThat(provider).matches("P\\d{6}");
		assertThat(this.accounts.get(provider).email()).contains(ADDRESS);
		assertThat(this.accounts.get(provider).mobile()).contains("+8613800138000");
		assertThat(this.accounts.get(provider).isConfirmed()).isFalse();
		assertThat(this.cases.ofProvider(provider)).extracting(OnboardingCase::marketId).containsExactly(MARKET);
	}

	@Test
	void aPasswordIsKeptAsAHashOnly() {
		String provider = signUp(ADDRESS);

		Login login = this.accounts.forLogin("LILEI@example.com").orElseThrow();
		assertThat(login.providerId()).isEqualTo(provider);
		assertThat(login.active()).isTrue();
		assertThat(login.passwordHash()).startsWith("{bcrypt}$2").doesNotContain("secret-2026");
		assertThat(login.toString()).doesNotContain(login.passwordHash());
	}

	@Test
	void nobodyIsFoundByAnAddressThatHasNoAccount() {
		assertThat(this.accounts.forLogin("nobody@example.com")).isEmpty();
		assertThat(this.accounts.forLogin("no address")).isEmpty();
	}

	@Test
	void whoSignsUpTwiceIsRemindedAndGetsNoSecondAccount() {
		String provider = signUp(ADDRESS);

		assertThat(signUp(ADDRESS.toUpperCase(Locale.ROOT))).isEqualTo(provider);
		assertThat(this.cases.ofProvider(provider)).hasSize(1);
		assertThat(told(provider)).containsExactly("account-exists");
	}

	@Test
	void nobodySignsUpToAMarketThatDoesNotExist() {
		assertThatExceptionOfType(UnknownMarketException.class)
			.isThrownBy(() -> this.signUps.signUp(form(ADDRESS, "nowhere")));
		assertThat(this.accounts.forLogin(ADDRESS)).isEmpty();
	}

	@Test
	void anAccountIsConfirmedByMailboxAndMobile() {
		String provider = signUp(ADDRESS);
		this.confirmations.confirmEmail(provider, this.challenges.issueToken(provider, Kind.EMAIL_LINK));
		assertThat(this.accounts.get(provider).isConfirmed()).isFalse();

		assertThat(this.confirmations.tryCode(provider, this.challenges.issueCode(provider))).isTrue();
		assertThat(this.accounts.get(provider).isConfirmed()).isTrue();
	}

	@Test
	void aWrongCodeIsRememberedUntilANewOneIsSent() {
		String provider = signUp(ADDRESS);
		this.confirmations.confirmEmail(provider, this.challenges.issueToken(provider, Kind.EMAIL_LINK));
		this.challenges.issueCode(provider);

		assertThat(this.confirmations.tryCode(provider, "no code")).isFalse();
		assertThat(this.accounts.get(provider).lastProblem()).contains("account.code.wrong.2");

		Walk.later(Duration.ofMinutes(1));
		this.confirmations.resendCode(provider);
		assertThat(this.accounts.get(provider).lastProblem()).isEmpty();
	}

	@Test
	void aLinkConfirmsNobodyElsesMailbox() {
		String provider = signUp(ADDRESS);
		String other = signUp("hanmei@example.com");
		String token = this.challenges.issueToken(other, Kind.EMAIL_LINK);

		assertThatExceptionOfType(InvalidLinkException.class)
			.isThrownBy(() -> this.confirmations.confirmEmail(provider, token));
		assertThat(this.accounts.get(provider).isEmailConfirmed()).isFalse();
	}

	@Test
	void aLinkIsSentAgainAfterAMinuteAndNotOnceItIsConfirmed() {
		String provider = signUp(ADDRESS);
		this.confirmations.sendEmailLink(provider, caseOf(provider));
		assertThatExceptionOfType(TooManyRequestsException.class)
			.isThrownBy(() -> this.confirmations.resendEmailLink(provider))
			.satisfies((limit) -> assertThat(limit.seconds()).isEqualTo(60));
		Walk.later(Duration.ofMinutes(1));
		this.confirmations.resendEmailLink(provider);
		assertThat(told(provider)).containsExactly("confirm-email", "confirm-email");

		this.confirmations.confirmEmail(provider, this.challenges.issueToken(provider, Kind.EMAIL_LINK));
		this.confirmations.resendEmailLink(provider);
		assertThat(told(provider)).containsExactly("confirm-email", "confirm-email");
	}

	@Test
	void noCodeIsSentBeforeTheMailboxIsConfirmed() {
		String provider = signUp(ADDRESS);

		this.confirmations.resendCode(provider);

		assertThat(told(provider)).isEmpty();
	}

	@Test
	void aLapsedAccountLeavesNoPersonalDataAndTheAddressMaySignUpAgain() {
		String provider = signUp(ADDRESS);
		this.accounts.lapse(provider);

		assertThat(this.accounts.get(provider).isLapsed()).isTrue();
		assertThat(this.jdbc.sql("select email, mobile, password_hash from account where id = ?")
			.param(provider)
			.query()
			.singleRow()).containsEntry("email", null)
			.containsEntry("mobile", null)
			.containsEntry("password_hash", null);
		assertThat(this.cases.get(caseOf(provider)).ground()).contains(Ground.words("账号未在期限内完成邮箱和手机号确认，已失效。"));
		assertThat(signUp(ADDRESS)).isNotEqualTo(provider);
	}

	@Test
	void aCaseThatWasWithdrawnIsLeftAsItIsWhenItsAccountLapses() {
		String provider = signUp(ADDRESS);
		this.cases.withdraw(caseOf(provider));
		this.accounts.lapse(provider);

		assertThat(this.accounts.get(provider).isLapsed()).isTrue();
		assertThat(this.cases.get(caseOf(provider)).state()).isEqualTo(OnboardingCase.State.WITHDRAWN);
	}

	@Test
	void aConfirmedAccountNeverLapses() {
		String provider = signUp(ADDRESS);
		this.confirmations.confirmEmail(provider, this.challenges.issueToken(provider, Kind.EMAIL_LINK));
		this.confirmations.tryCode(provider, this.challenges.issueCode(provider));

		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> this.accounts.lapse(provider));
		assertThat(this.accounts.get(provider).isConfirmed()).isTrue();
		assertThat(this.cases.get(caseOf(provider)).state()).isEqualTo(OnboardingCase.State.DRAFT);
	}

	@Test
	void whoLapsesIsToldBeforeTheAddressIsGone() {
		String provider = signUp(ADDRESS);

		this.accounts.lapse(provider);

		assertThat(told(provider)).containsExactly("account-lapsed");
		assertThat(this.outbox.newestDeliveries(1)).extracting(Delivery::recipient).containsExactly(ADDRESS);
	}

	@Test
	void linksToALapsedAccountOpenNothing() {
		String provider = signUp(ADDRESS);
		String token = this.challenges.issueToken(provider, Kind.EMAIL_LINK);
		this.accounts.lapse(provider);

		assertThatExceptionOfType(InvalidLinkException.class)
			.isThrownBy(() -> this.confirmations.ownerOfEmailLink(token));
	}

	@Test
	void noticesOfACaseGoToItsAccountInItsLanguageUntilItLapses() {
		String provider = signUp(ADDRESS);
		this.accounts.speak(provider, Locale.ENGLISH);

		assertThat(this.addressees.ofCase(caseOf(provider)))
			.contains(new Addressee(provider, MARKET, ADDRESS, "", "", "+8613800138000", Locale.ENGLISH));
		this.accounts.lapse(provider);
		assertThat(this.addressees.ofCase(caseOf(provider))).isEqualTo(Optional.empty());
	}

	@Test
	void aPasswordIsChangedByWhoKnowsTheOldOne() {
		String provider = signUp(ADDRESS);
		String before = hash();

		assertThatExceptionOfType(InvalidAnswerException.class)
			.isThrownBy(() -> this.accounts.changePassword(provider, "secret-2025", "another-2026"))
			.satisfies((problem) -> assertThat(problem.field()).isEqualTo("currentPassword"));
		assertThatExceptionOfType(InvalidAnswerException.class)
			.isThrownBy(() -> this.accounts.changePassword(provider, "secret-2026", "short"))
			.satisfies((problem) -> assertThat(problem.field()).isEqualTo("newPassword"));
		assertThat(hash()).isEqualTo(before);

		this.accounts.changePassword(provider, "secret-2026", "another-2026");
		assertThat(hash()).isNotEqualTo(before);
	}

	@Test
	void aForgottenPasswordIsSetByLinkOnce() {
		String provider = signUp(ADDRESS);
		String before = hash();
		String token = this.challenges.issueToken(provider, Kind.PASSWORD_LINK);
		String another = this.challenges.issueToken(provider, Kind.PASSWORD_LINK);

		assertThat(this.passwordLinks.reset(token, "another-2026")).isEqualTo(provider);

		assertThat(hash()).isNotEqualTo(before);
		assertThatExceptionOfType(InvalidLinkException.class)
			.isThrownBy(() -> this.passwordLinks.reset(token, "third-2026"));
		assertThatExceptionOfType(InvalidLinkException.class).isThrownBy(() -> this.passwordLinks.check(another));
	}

	@Test
	void aPasswordLinkHoldsForAnHourAndForAGoodPassword() {
		String provider = signUp(ADDRESS);
		String token = this.challenges.issueToken(provider, Kind.PASSWORD_LINK);
		assertThatExceptionOfType(InvalidAnswerException.class)
			.isThrownBy(() -> this.passwordLinks.reset(token, "weak"));

		Walk.later(Duration.ofHours(1));
		assertThatExceptionOfType(InvalidLinkException.class)
			.isThrownBy(() -> this.passwordLinks.reset(token, "another-2026"))
			.satisfies((problem) -> assertThat(problem.fault()).isEqualTo(InvalidLinkException.Fault.EXPIRED));
	}

	@Test
	void anAddressThatAsksTooOftenOrHasNoAccountIsSentNothing() {
		String provider = signUp(ADDRESS);
		this.passwordLinks.send(new EmailAddress(ADDRESS));
		this.passwordLinks.send(new EmailAddress(ADDRESS));
		this.passwordLinks.send(new EmailAddress("nobody@example.com"));

		assertThat(told(provider)).containsExactly("reset-password");
	}

	private String signUp(String address) {
		this.signUps.signUp(form(address, MARKET));
		return this.accounts.forLogin(address).orElseThrow().providerId();
	}

	private static SignUp form(String address, String market) {
		return new SignUp(EmailAddress.of(address).orElseThrow(), new MobileNumber("+8613800138000"), "secret-2026",
				Locale.SIMPLIFIED_CHINESE, market);
	}

	private String caseOf(String provider) {
		return this.cases.ofProvider(provider).get(0).id();
	}

	private List<String> told(String provider) {
		return this.inbox.of(provider).stream().map(Message::template).toList();
	}

	private String hash() {
		return this.accounts.forLogin(ADDRESS).orElseThrow().passwordHash();
	}

}
