package org.ruzhu.account;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ruzhu.account.Challenge.Kind;
import org.ruzhu.application.Application;
import org.ruzhu.application.Applications;
import org.ruzhu.form.InvalidAnswer;
import org.ruzhu.market.Markets;
import org.ruzhu.market.UnknownMarket;
import org.ruzhu.notice.Addressee;
import org.ruzhu.notice.Notices;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

@AccountTables
class AccountsTest {

	private static final String MARKET = "tencent-classic";

	private static final String CASE = "APP-2026-000001";

	private static final String ADDRESS = "lilei@example.com";

	@Autowired
	private Accounts accounts;

	@Autowired
	private SignUps signUps;

	@Autowired
	private Confirmations confirmations;

	@Autowired
	private PasswordLinks passwordLinks;

	@Autowired
	private Challenges challenges;

	@Autowired
	private AccountAddressees addressees;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Applications applications;

	@Autowired
	private Notices notices;

	@Autowired
	private Markets markets;

	@BeforeEach
	void oneCase() {
		Application application = mock(Application.class);
		given(application.id()).willReturn(CASE);
		given(application.marketId()).willReturn(MARKET);
		given(application.providerId()).willAnswer((call) -> this.newestAccount());
		given(this.applications.ofProvider(anyString())).willReturn(List.of(application));
		given(this.applications.get(CASE)).willReturn(application);
	}

	@Test
	void whoSignsUpGetsAnAccountAndACase() {
		String provider = signUp("LiLei@Example.com ");

		assertThat(provider).matches("P\\d{6}");
		assertThat(this.accounts.get(provider).email()).contains(ADDRESS);
		assertThat(this.accounts.get(provider).mobile()).contains("+8613800138000");
		assertThat(this.accounts.get(provider).isConfirmed()).isFalse();
		verify(this.applications).open(provider, MARKET);
	}

	@Test
	void aPasswordIsKeptAsAHashOnly() {
		String provider = signUp(ADDRESS);

		Login login = this.accounts.forLogin("LILEI@example.com").orElseThrow();
		assertThat(login.providerId()).isEqualTo(provider);
		assertThat(login.active()).isTrue();
		assertThat(login.passwordHash()).startsWith("$2").doesNotContain("secret-2026");
		assertThat(login.toString()).doesNotContain(login.passwordHash());
	}

	@Test
	void nobodyIsFoundByAnAddressThatHasNoAccount() {
		assertThat(this.accounts.forLogin("nobody@example.com")).isEmpty();
		assertThat(this.accounts.forLogin("no address")).isEmpty();
	}

	@Test
	void whoSignsUpTwiceIsRemindedAndGetsNoSecondAccount() {
		signUp(ADDRESS);
		signUp(ADDRESS.toUpperCase(Locale.ROOT));

		verify(this.applications, times(1)).open(anyString(), anyString());
		verify(this.notices, times(1)).tell(any());
		assertThat(this.jdbc.sql("select count(*) from account").query(Integer.class).single()).isEqualTo(1);
	}

	@Test
	void nobodySignsUpToAMarketThatDoesNotExist() {
		given(this.markets.get("nowhere")).willThrow(mock(UnknownMarket.class));

		assertThatExceptionOfType(UnknownMarket.class).isThrownBy(() -> this.signUps.signUp(form(ADDRESS, "nowhere")));
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

		this.clock.move(Duration.ofMinutes(1));
		this.confirmations.resendCode(provider);
		assertThat(this.accounts.get(provider).lastProblem()).isEmpty();
	}

	@Test
	void aLinkConfirmsNobodyElsesMailbox() {
		String provider = signUp(ADDRESS);
		String other = signUp("hanmei@example.com");
		String token = this.challenges.issueToken(other, Kind.EMAIL_LINK);

		assertThatExceptionOfType(InvalidLink.class).isThrownBy(() -> this.confirmations.confirmEmail(provider, token));
		assertThat(this.accounts.get(provider).isEmailConfirmed()).isFalse();
	}

	@Test
	void aLinkIsSentAgainAfterAMinuteAndNotOnceItIsConfirmed() {
		String provider = signUp(ADDRESS);
		this.confirmations.sendEmailLink(provider, CASE);
		assertThatExceptionOfType(TooManyRequests.class).isThrownBy(() -> this.confirmations.resendEmailLink(provider))
			.satisfies((limit) -> assertThat(limit.seconds()).isEqualTo(60));
		this.clock.move(Duration.ofMinutes(1));
		this.confirmations.resendEmailLink(provider);
		verify(this.notices, times(2)).tell(any());

		this.confirmations.confirmEmail(provider, this.challenges.issueToken(provider, Kind.EMAIL_LINK));
		this.confirmations.resendEmailLink(provider);
		verify(this.notices, times(2)).tell(any());
	}

	@Test
	void noCodeIsSentBeforeTheMailboxIsConfirmed() {
		String provider = signUp(ADDRESS);

		this.confirmations.resendCode(provider);

		verify(this.notices, never()).tell(any());
	}

	@Test
	void aLapsedAccountLeavesNoPersonalDataAndTheAddressMaySignUpAgain() {
		String provider = signUp(ADDRESS);
		this.accounts.lapse(provider, CASE);

		assertThat(this.accounts.get(provider).isLapsed()).isTrue();
		assertThat(this.jdbc.sql("select email, mobile, password_hash from account where id = ?")
			.param(provider)
			.query()
			.singleRow()).containsEntry("email", null)
			.containsEntry("mobile", null)
			.containsEntry("password_hash", null);
		verify(this.applications).lapse(CASE, "账号未在期限内完成邮箱和手机号确认，已失效。");
		assertThat(signUp(ADDRESS)).isNotEqualTo(provider);
	}

	@Test
	void whoLapsesIsToldBeforeTheAddressIsGone() {
		String provider = signUp(ADDRESS);
		willThrow(new IllegalStateException("told after the address was gone")).given(this.notices).tell(any());

		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> this.accounts.lapse(provider, CASE));
		assertThat(this.accounts.get(provider).email()).contains(ADDRESS);
	}

	@Test
	void linksToALapsedAccountOpenNothing() {
		String provider = signUp(ADDRESS);
		String token = this.challenges.issueToken(provider, Kind.EMAIL_LINK);
		this.accounts.lapse(provider, CASE);

		assertThatExceptionOfType(InvalidLink.class).isThrownBy(() -> this.confirmations.ownerOfEmailLink(token));
	}

	@Test
	void noticesOfACaseGoToItsAccountInItsLanguageUntilItLapses() {
		String provider = signUp(ADDRESS);
		this.accounts.speak(provider, Locale.ENGLISH);

		assertThat(this.addressees.ofCase(CASE))
			.contains(new Addressee(provider, MARKET, ADDRESS, "+8613800138000", Locale.ENGLISH));
		this.accounts.lapse(provider, CASE);
		assertThat(this.addressees.ofCase(CASE)).isEqualTo(Optional.empty());
	}

	@Test
	void aPasswordIsChangedByWhoKnowsTheOldOne() {
		String provider = signUp(ADDRESS);
		String before = hash();

		assertThatExceptionOfType(InvalidAnswer.class)
			.isThrownBy(() -> this.accounts.changePassword(provider, "secret-2025", "another-2026"))
			.satisfies((problem) -> assertThat(problem.field()).isEqualTo("currentPassword"));
		assertThatExceptionOfType(InvalidAnswer.class)
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
		assertThatExceptionOfType(InvalidLink.class).isThrownBy(() -> this.passwordLinks.reset(token, "third-2026"));
		assertThatExceptionOfType(InvalidLink.class).isThrownBy(() -> this.passwordLinks.check(another));
	}

	@Test
	void aPasswordLinkHoldsForAnHourAndForAGoodPassword() {
		String provider = signUp(ADDRESS);
		String token = this.challenges.issueToken(provider, Kind.PASSWORD_LINK);
		assertThatExceptionOfType(InvalidAnswer.class).isThrownBy(() -> this.passwordLinks.reset(token, "weak"));

		this.clock.move(Duration.ofHours(1));
		assertThatExceptionOfType(InvalidLink.class).isThrownBy(() -> this.passwordLinks.reset(token, "another-2026"))
			.satisfies((problem) -> assertThat(problem.fault()).isEqualTo(InvalidLink.Fault.EXPIRED));
	}

	@Test
	void anAddressThatAsksTooOftenOrHasNoAccountIsSentNothing() {
		signUp(ADDRESS);
		this.passwordLinks.send(new EmailAddress(ADDRESS));
		this.passwordLinks.send(new EmailAddress(ADDRESS));
		this.passwordLinks.send(new EmailAddress("nobody@example.com"));

		verify(this.notices, times(1)).tell(any());
	}

	private String signUp(String address) {
		this.signUps.signUp(form(address, MARKET));
		return newestAccount();
	}

	private static SignUp form(String address, String market) {
		return new SignUp(EmailAddress.of(address).orElseThrow(), new MobileNumber("+8613800138000"), "secret-2026",
				Locale.SIMPLIFIED_CHINESE, market);
	}

	private String newestAccount() {
		return this.jdbc.sql("select max(id) from account").query(String.class).single();
	}

	private String hash() {
		return this.accounts.forLogin(ADDRESS).orElseThrow().passwordHash();
	}

}
