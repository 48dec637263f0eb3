package org.ruzhu.provider.account;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * A secret link or code that was sent to an account and has to be presented. Only its
 * hash is stored.
 */
class Challenge {

	/**
	 * The purpose of a secret and how long it is valid. Every kind allows the same number
	 * of wrong attempts.
	 */
	enum Kind {

		EMAIL_LINK(Duration.ofHours(24)), MOBILE_CODE(Duration.ofMinutes(10)), PASSWORD_LINK(Duration.ofHours(1));

		static final int MAX_TRIES = 3;

		private final Duration validity;

		Kind(Duration validity) {
			this.validity = validity;
		}

	}

	@Id
	private String id;

	@Version
	private Long version;

	private String providerId;

	private Kind kind;

	private String secretHash;

	private Instant sentAt;

	private Instant expiresAt;

	private int wrongTries;

	private Instant closedAt;

	Challenge() {
	}

	static Challenge sent(String providerId, Kind kind, String secretHash, Instant now) {
		Challenge challenge = new Challenge();
		challenge.id = UUID.randomUUID().toString();
		challenge.providerId = providerId;
		challenge.kind = kind;
		challenge.secretHash = secretHash;
		challenge.sentAt = now;
		challenge.expiresAt = now.plus(kind.validity);
		return challenge;
	}

	/** Closes the challenge, because it was met or allows no more attempts. */
	void close(Instant now) {
		if (this.closedAt == null) {
			this.closedAt = now;
		}
	}

	/** Counts a wrong attempt. The last one allowed closes the challenge. */
	void miss(Instant now) {
		this.wrongTries++;
		if (this.wrongTries >= Kind.MAX_TRIES) {
			close(now);
		}
	}

	int triesLeft() {
		return Math.max(0, Kind.MAX_TRIES - this.wrongTries);
	}

	boolean isClosed() {
		return this.closedAt != null;
	}

	boolean isExpired(Instant now) {
		return !now.isBefore(this.expiresAt);
	}

	boolean isOpen(Instant now) {
		return !isClosed() && !isExpired(now);
	}

	String providerId() {
		return this.providerId;
	}

	Kind kind() {
		return this.kind;
	}

	String secretHash() {
		return this.secretHash;
	}

	Instant sentAt() {
		return this.sentAt;
	}

}
