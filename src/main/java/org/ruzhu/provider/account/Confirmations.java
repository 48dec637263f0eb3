package org.ruzhu.provider.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.platform.notice.Notice;
import org.ruzhu.platform.notice.Notices;
import org.ruzhu.provider.account.Challenge.Kind;
import org.ruzhu.provider.account.process.RegisterProcess;
import org.ruzhu.provider.cases.OnboardingCases;

/**
 * Confirms that a mailbox (by a link) and a mobile number (by a code) belong to an
 * account.
 */
@Service
@Transactional
public class Confirmations {

	private final AccountRepository repository;

	private final Challenges challenges;

	private final OnboardingCases cases;

	private final Notices notices;

	private final Clock clock;

	private final String baseUrl;

	Confirmations(AccountRepository repository, Challenges challenges, OnboardingCases cases, Notices notices,
			Clock clock, @Value("${ruzhu.base-url}") String baseUrl) {
		this.repository = repository;
		this.challenges = challenges;
		this.cases = cases;
		this.notices = notices;
		this.clock = clock;
		this.baseUrl = baseUrl;
	}

	/** Mails the link that confirms the mailbox. It is valid for 24 hours. */
	public void sendEmailLink(String providerId, String caseId) {
		String token = this.challenges.issueToken(providerId, Kind.EMAIL_LINK);
		this.notices.tell(Notice.to(caseId, "confirm-email")
			.about(RegisterProcess.CONFIRM_EMAIL)
			.withSecret(AccountNoticeFacts.CONFIRM_LINK, this.baseUrl + "/confirm-email?token=" + token));
	}

	/**
	 * Mails another link, unless the mailbox is already confirmed.
	 * @throws TooManyRequestsException if the last one was sent too recently, or too many
	 * were sent today
	 */
	public void resendEmailLink(String providerId) {
		if (!get(providerId).isEmailConfirmed()) {
			throwIfLimited(providerId, Kind.EMAIL_LINK);
			sendEmailLink(providerId, latestCase(providerId));
		}
	}

	/**
	 * The id of the provider whose mailbox a link confirms.
	 * @throws InvalidLinkException if the link is unknown, used or expired
	 */
	public String ownerOfEmailLink(String token) {
		return this.challenges.find(token, Kind.EMAIL_LINK).providerId();
	}

	/**
	 * Confirms the mailbox of a provider. Does nothing if it is already confirmed.
	 * @throws InvalidLinkException if the link is unknown, used, expired or belongs to
	 * someone else
	 */
	public void confirmEmail(String providerId, String token) {
		Account account = get(providerId);
		if (account.isEmailConfirmed()) {
			return;
		}
		if (!ownerOfEmailLink(token).equals(providerId)) {
			throw new InvalidLinkException(InvalidLinkException.Fault.UNKNOWN);
		}
		this.challenges.voidAll(providerId, Kind.EMAIL_LINK);
		account.confirmEmail(this.clock.instant());
		this.repository.save(account);
	}

	/**
	 * Sends the code that confirms the mobile number. It is valid for ten minutes. If the
	 * number has reached its daily limit, no code is sent, and the provider sees why.
	 */
	public void sendCode(String providerId, String caseId) {
		Account account = get(providerId);
		if (this.challenges.isSentEnough(account.mobile().orElse(""))) {
			account.meet("account.code.tooMany");
			this.repository.save(account);
			return;
		}
		account.forgetProblem();
		this.repository.save(account);
		String code = this.challenges.issueCode(providerId);
		this.notices.tell(Notice.to(caseId, "mobile-code")
			.about(RegisterProcess.CONFIRM_MOBILE)
			.withSecret(AccountNoticeFacts.CODE, code));
	}

	/**
	 * Sends another code and invalidates the previous one. Does nothing if the number is
	 * already confirmed, or the mailbox is not confirmed yet.
	 * @throws TooManyRequestsException if the last one was sent too recently, or too many
	 * were sent today
	 */
	public void resendCode(String providerId) {
		Account account = get(providerId);
		if (account.isEmailConfirmed() && !account.isMobileConfirmed()) {
			throwIfLimited(providerId, Kind.MOBILE_CODE);
			if (this.challenges.isSentEnough(account.mobile().orElse(""))) {
				throw new TooManyRequestsException("account.code.tooMany", Duration.ofDays(1));
			}
			sendCode(providerId, latestCase(providerId));
		}
	}

	/**
	 * Tries a code. A wrong code is recorded and does not throw. Three wrong codes
	 * invalidate it. The reason is saved with the account.
	 * @return whether the number is confirmed
	 */
	public boolean tryCode(String providerId, String code) {
		Account account = get(providerId);
		if (!account.isMobileConfirmed()) {
			Optional<String> problem = this.challenges.tryCode(providerId, code);
			problem.ifPresentOrElse(account::meet, () -> account.confirmMobile(this.clock.instant()));
			this.repository.save(account);
		}
		return account.isMobileConfirmed();
	}

	private void throwIfLimited(String providerId, Kind kind) {
		this.challenges.limit(providerId, kind).ifPresent((limit) -> {
			throw limit;
		});
	}

	private String latestCase(String providerId) {
		return this.cases.ofProvider(providerId).get(0).id();
	}

	private Account get(String providerId) {
		return this.repository.findById(providerId).orElseThrow(() -> new UnknownAccountException(providerId));
	}

}
