package org.ruzhu.provider.account;

import java.util.List;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.platform.contact.EmailAddress;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.notice.Notice;
import org.ruzhu.platform.notice.Notices;
import org.ruzhu.platform.security.PasswordPolicy;
import org.ruzhu.provider.account.Challenge.Kind;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;

/**
 * Sets new passwords by a link in a mail. It never reveals whether an address has an
 * account. An address with too many requests is sent nothing more.
 */
@Service
@Transactional
public class PasswordLinks {

	private final AccountRepository repository;

	private final Challenges challenges;

	private final OnboardingCases cases;

	private final Notices notices;

	private final PasswordEncoder passwordEncoder;

	private final String baseUrl;

	PasswordLinks(AccountRepository repository, Challenges challenges, OnboardingCases cases, Notices notices,
			PasswordEncoder passwordEncoder, @Value("${ruzhu.base-url}") String baseUrl) {
		this.repository = repository;
		this.challenges = challenges;
		this.cases = cases;
		this.notices = notices;
		this.passwordEncoder = passwordEncoder;
		this.baseUrl = baseUrl;
	}

	/** Mails a link to set a new password, if the address has an account. */
	public void send(EmailAddress email) {
		send(email, "reset-password");
	}

	/**
	 * Mails the owner of an address that it already has an account, because someone
	 * signed up with it.
	 */
	void remind(EmailAddress email) {
		send(email, "account-exists");
	}

	private void send(EmailAddress email, String template) {
		this.repository.findByEmail(email.value())
			.filter((account) -> this.challenges.limit(account.id(), Kind.PASSWORD_LINK).isEmpty())
			.ifPresent((account) -> {
				String token = this.challenges.issueToken(account.id(), Kind.PASSWORD_LINK);
				this.notices.tell(Notice.to(latestCase(account), template)
					.withSecret(AccountNoticeFacts.RESET_LINK, this.baseUrl + "/reset-password?token=" + token));
			});
	}

	private String latestCase(Account account) {
		List<OnboardingCase> cases = this.cases.ofProvider(account.id());
		return cases.get(0).id();
	}

	/**
	 * Checks a link before a new password is typed.
	 * @throws InvalidLinkException if the link is unknown, used or expired
	 */
	public void check(String token) {
		this.challenges.find(token, Kind.PASSWORD_LINK);
	}

	/**
	 * Sets a new password, and invalidates all links to set one.
	 * @return the id of the provider whose password it is
	 * @throws InvalidLinkException if the link is unknown, used or expired
	 * @throws InvalidAnswerException if the password violates the password policy
	 */
	public String reset(String token, String password) {
		Challenge challenge = this.challenges.find(token, Kind.PASSWORD_LINK);
		Account account = this.repository.findById(challenge.providerId())
			.orElseThrow(() -> new UnknownAccountException(challenge.providerId()));
		PasswordPolicy.fault(password, account.email().orElse("")).ifPresent((fault) -> {
			throw new InvalidAnswerException("password", fault);
		});
		account.changePassword(this.passwordEncoder.encode(password));
		this.repository.save(account);
		this.challenges.voidAll(account.id(), Kind.PASSWORD_LINK);
		return account.id();
	}

}
