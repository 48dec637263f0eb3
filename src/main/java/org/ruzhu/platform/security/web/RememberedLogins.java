package org.ruzhu.platform.security.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.security.StaffStandings;

/**
 * Remembers for a minute that a password was right, so that a program which sends it with
 * every request is answered fast. Kept is a keyed hash whose key ends with the process,
 * and no longer than the account is as it was. A wrong password makes this forget the
 * right one, or it could be guessed here without being counted.
 */
@Component
class RememberedLogins {

	private static final Duration REMEMBERED = Duration.ofMinutes(1);

	private static final int MAX = 10_000;

	private final Map<Who, Remembered> logins = new ConcurrentHashMap<>();

	private final byte[] key = new byte[32];

	private final StaffStandings standings;

	private final Clock clock;

	RememberedLogins(StaffStandings standings, Clock clock) {
		new SecureRandom().nextBytes(this.key);
		this.standings = standings;
		this.clock = clock;
	}

	/** Somebody at an address, who may know another's password or not. */
	record Who(String staffId, String address) {
	}

	private record Remembered(byte[] password, StaffLogin login, Instant at) {
	}

	/** The login that this password was right for a moment ago. */
	Optional<StaffLogin> find(Who who, String password) {
		Remembered last = this.logins.get(who);
		if (last == null) {
			return Optional.empty();
		}
		if (isFresh(last) && MessageDigest.isEqual(last.password(), hash(password))
				&& this.standings.isStill(who.staffId(), last.login().standing())) {
			return Optional.of(last.login());
		}
		this.logins.remove(who, last);
		return Optional.empty();
	}

	private boolean isFresh(Remembered last) {
		Instant now = this.clock.instant();
		return !now.isBefore(last.at()) && now.isBefore(last.at().plus(REMEMBERED));
	}

	void remember(Who who, String password, StaffLogin login) {
		if (this.logins.size() >= MAX) {
			this.logins.clear();
		}
		this.logins.put(who, new Remembered(hash(password), login, this.clock.instant()));
	}

	private byte[] hash(String password) {
		return new HmacUtils(HmacAlgorithms.HMAC_SHA_256, this.key).hmac(password.getBytes(StandardCharsets.UTF_8));
	}

}
