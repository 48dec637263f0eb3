package org.ruzhu.provider.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.provider.account.Challenge.Kind;

/**
 * Issues the links and codes that are sent to accounts, and verifies them. At most five
 * of a kind are issued per day, and one per minute.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Challenges {

	private static final int MAX_A_DAY = 5;

	private static final Duration DAY = Duration.ofDays(1);

	private static final Duration PAUSE = Duration.ofSeconds(60);

	private final ChallengeRepository repository;

	private final PasswordEncoder codeEncoder;

	private final RequestLimits limits;

	private final Clock clock;

	Challenges(ChallengeRepository repository, PasswordEncoder codeEncoder, RequestLimits limits, Clock clock) {
		this.repository = repository;
		this.codeEncoder = codeEncoder;
		this.limits = limits;
		this.clock = clock;
	}

	/** Issues a new token for a link. */
	String issueToken(String accountId, Kind kind) {
		String token = Secrets.token();
		this.repository.save(Challenge.sent(accountId, kind, Secrets.hash(token), this.clock.instant()));
		return token;
	}

	/**
	 * Whether a mobile number has reached its daily limit of codes, over all accounts.
	 */
	boolean isSentEnough(String mobile) {
		return this.repository.codesSent(mobile, this.clock.instant().minus(DAY)) >= this.limits.perMobile();
	}

	/** Issues a new six-digit code, and invalidates earlier ones. */
	String issueCode(String accountId) {
		voidAll(accountId, Kind.MOBILE_CODE);
		String code = Secrets.code();
		this.repository
			.save(Challenge.sent(accountId, Kind.MOBILE_CODE, this.codeEncoder.encode(code), this.clock.instant()));
		return code;
	}

	/**
	 * Whether a limit forbids sending another one now.
	 * @return the limit that forbids it; empty if it may be sent
	 */
	Optional<TooManyRequestsException> limit(String accountId, Kind kind) {
		Instant now = this.clock.instant();
		List<Challenge> today = this.repository.findByProviderIdAndKindAndSentAtAfterOrderBySentAtDesc(accountId, kind,
				now.minus(DAY));
		if (today.size() >= MAX_A_DAY) {
			Instant free = today.get(MAX_A_DAY - 1).sentAt().plus(DAY);
			return Optional.of(new TooManyRequestsException("account.limit.day", Duration.between(now, free)));
		}
		return today.stream()
			.findFirst()
			.map((latest) -> Duration.between(now, latest.sentAt().plus(PAUSE)))
			.filter((wait) -> wait.compareTo(Duration.ZERO) > 0)
			.map((wait) -> new TooManyRequestsException("account.limit.pause", wait));
	}

	/**
	 * Finds the open challenge for a link's token.
	 * @throws InvalidLinkException if the link is unknown, used or expired
	 */
	Challenge find(String token, Kind kind) {
		Challenge challenge = this.repository.findBySecretHashAndKind(Secrets.hash(token), kind)
			.orElseThrow(() -> new InvalidLinkException(InvalidLinkException.Fault.UNKNOWN));
		if (challenge.isClosed()) {
			throw new InvalidLinkException(InvalidLinkException.Fault.USED);
		}
		if (challenge.isExpired(this.clock.instant())) {
			throw new InvalidLinkException(InvalidLinkException.Fault.EXPIRED);
		}
		return challenge;
	}

	/**
	 * Tries a code. The third wrong attempt invalidates the code.
	 * @return the message key of the problem; empty if the code is right
	 */
	Optional<String> tryCode(String accountId, String code) {
		Instant now = this.clock.instant();
		Optional<Challenge> latest = this.repository
			.findByProviderIdAndKindOrderBySentAtDesc(accountId, Kind.MOBILE_CODE)
			.stream()
			.findFirst();
		if (latest.filter((challenge) -> challenge.isOpen(now)).isEmpty()) {
			boolean expired = latest.filter((challenge) -> !challenge.isClosed()).isPresent();
			return Optional.of(expired ? "account.code.expired" : "account.code.void");
		}
		return tryCode(latest.get(), code, now);
	}

	private Optional<String> tryCode(Challenge challenge, String code, Instant now) {
		boolean right = this.codeEncoder.matches(code, challenge.secretHash());
		if (right) {
			challenge.close(now);
		}
		else {
			challenge.miss(now);
		}
		this.repository.save(challenge);
		return right ? Optional.empty() : Optional.of("account.code.wrong." + challenge.triesLeft());
	}

	/** Closes all open challenges of a kind of an account. */
	void voidAll(String accountId, Kind kind) {
		this.repository.findByProviderIdAndKindOrderBySentAtDesc(accountId, kind)
			.stream()
			.filter((challenge) -> !challenge.isClosed())
			.forEach((challenge) -> {
				challenge.close(this.clock.instant());
				this.repository.save(challenge);
			});
	}

}
