package org.ruzhu.provider.account;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.context.MessageSource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.platform.contact.EmailAddress;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.notice.Notice;
import org.ruzhu.platform.notice.Notices;
import org.ruzhu.platform.security.PasswordPolicy;
import org.ruzhu.provider.account.Challenge.Kind;
import org.ruzhu.provider.account.process.AccountLapseProcess;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;

/**
 * The accounts of providers.
 */
@Service
@Transactional
public class Accounts {

	private final AccountRepository repository;

	private final Challenges challenges;

	private final OnboardingCases cases;

	private final AccountLapseProcess process;

	private final Notices notices;

	private final PasswordEncoder passwordEncoder;

	private final MessageSource messages;

	private final Clock clock;

	Accounts(AccountRepository repository, Challenges challenges, OnboardingCases cases, AccountLapseProcess process,
			Notices notices, PasswordEncoder passwordEncoder, MessageSource messages, Clock clock) {
		this.repository = repository;
		this.challenges = challenges;
		this.cases = cases;
		this.process = process;
		this.notices = notices;
		this.passwordEncoder = passwordEncoder;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * Opens an account and its first case. The time to confirm the account and the
	 * journey of the case both start now.
	 * @return the id of the case
	 */
	String open(NewAccount wanted) {
		String id = "P%06d".formatted(this.repository.nextNumber());
		this.repository.save(Account.open(id, wanted.email().value(), wanted.mobile().value(), wanted.passwordHash(),
				wanted.locale(), this.clock.instant()));
		this.process.start(id, wanted.marketId());
		return this.cases.open(id, wanted.marketId()).id();
	}

	/**
	 * The account of a provider.
	 * @throws UnknownAccountException if there is none
	 */
	@Transactional(readOnly = true)
	public Account get(String providerId) {
		return this.repository.findById(providerId).orElseThrow(() -> new UnknownAccountException(providerId));
	}

	/** The login data for an e-mail address; empty if no account has it. */
	@Transactional(readOnly = true)
	public Optional<Login> forLogin(String email) {
		return EmailAddress.of(email)
			.flatMap((address) -> this.repository.findByEmail(address.value()))
			.map((account) -> new Login(account.id(), account.passwordHash().orElse(""), !account.isLapsed()));
	}

	/** Changes the language of messages to a provider. */
	public void speak(String providerId, Locale locale) {
		Account account = get(providerId);
		account.speak(locale);
		this.repository.save(account);
	}

	/**
	 * Changes a password.
	 * @throws InvalidAnswerException if the current password is wrong, or the new one
	 * violates the password policy
	 */
	public void changePassword(String providerId, String current, String wanted) {
		Account account = get(providerId);
		if (!this.passwordEncoder.matches(current, account.passwordHash().orElse(""))) {
			throw new InvalidAnswerException("currentPassword", "account.password.wrong");
		}
		PasswordPolicy.fault(wanted, account.email().orElse("")).ifPresent((fault) -> {
			throw new InvalidAnswerException("newPassword", fault);
		});
		account.changePassword(this.passwordEncoder.encode(wanted));
		this.challenges.voidAll(providerId, Kind.PASSWORD_LINK);
		this.repository.save(account);
	}

	/**
	 * Ends an account that was not confirmed in time, and its open cases. The provider is
	 * notified first, because its address is erased afterwards. The address can then sign
	 * up again.
	 * @throws IllegalStateException if the account is confirmed, or has already lapsed
	 */
	public void lapse(String providerId) {
		Account account = get(providerId);
		account.lapse(this.clock.instant());
		String reason = this.messages.getMessage("account.lapse.reason", null, account.locale());
		List<OnboardingCase> cases = this.cases.ofProvider(providerId);
		cases.stream().filter((one) -> one.state().isJoining()).forEach((one) -> this.cases.lapse(one.id(), reason));
		this.notices.tell(Notice.to(cases.get(0).id(), "account-lapsed"));
		for (Kind kind : Kind.values()) {
			this.challenges.voidAll(providerId, kind);
		}
		this.repository.save(account);
	}

}
