package org.ruzhu.platform.security;

import java.time.Duration;
import java.time.Instant;

import org.springframework.security.core.AuthenticationException;

/** Somebody has tried to log in too often; waiting helps. */
public class TooManyAttemptsException extends AuthenticationException {

	private final transient Instant until;

	private final Duration wait;

	TooManyAttemptsException(Instant now, Instant until) {
		super("too many attempts until " + until);
		this.until = until;
		this.wait = Duration.between(now, until);
	}

	/** When the next attempt may be made. */
	public Instant until() {
		return this.until;
	}

	/** How long that is, in whole seconds, rounded up. */
	public long seconds() {
		return this.wait.plusMillis(999).toSeconds();
	}

}
