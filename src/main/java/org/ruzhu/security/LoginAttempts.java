package org.ruzhu.security;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

import org.apache.commons.codec.digest.DigestUtils;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Counts attempts to log in, in the database so that all nodes count together: each
 * e-mail address gets five in a quarter of an hour and each network address twenty.
 */
@Service
public class LoginAttempts {

	private static final Duration WINDOW = Duration.ofMinutes(15);

	private static final int PER_EMAIL = 5;

	private static final int PER_ADDRESS = 20;

	private final JdbcClient jdbc;

	private final Clock clock;

	LoginAttempts(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Counts an attempt before its password is looked at, so that attempts at the same
	 * moment cannot slip through together. A refused attempt counts for nothing: who
	 * waits gets in.
	 * @return false when there were too many
	 */
	public boolean begin(String email, String address) {
		forgetOld();
		return count(emailKey(email), PER_EMAIL) && count(addressKey(address), PER_ADDRESS);
	}

	/**
	 * The password was right: its failures are forgotten, and this attempt counts for
	 * nothing.
	 */
	public void succeed(String email, String address) {
		forget(emailKey(email));
		forgetLatest(addressKey(address));
	}

	private void forgetLatest(String key) {
		this.jdbc.sql("delete from login_attempt where id = (select max(id) from login_attempt where login_key = ?)")
			.param(key)
			.update();
	}

	private boolean count(String key, int allowed) {
		long id = this.jdbc.sql("select nextval('login_attempt_id')").query(Long.class).single();
		this.jdbc.sql("insert into login_attempt (id, login_key, attempted_at) values (?, ?, ?)")
			.params(id, key, Timestamp.from(this.clock.instant()))
			.update();
		long attempts = this.jdbc.sql("select count(*) from login_attempt where login_key = ? and attempted_at > ?")
			.params(key, Timestamp.from(windowStart()))
			.query(Long.class)
			.single();
		if (attempts > allowed) {
			this.jdbc.sql("delete from login_attempt where id = ?").param(id).update();
		}
		return attempts <= allowed;
	}

	private void forgetOld() {
		this.jdbc.sql("delete from login_attempt where attempted_at <= ?")
			.param(Timestamp.from(windowStart()))
			.update();
	}

	private void forget(String key) {
		this.jdbc.sql("delete from login_attempt where login_key = ?").param(key).update();
	}

	private Instant windowStart() {
		return this.clock.instant().minus(WINDOW);
	}

	/**
	 * Addresses of people are kept as hashes: the table needs to recognise them, no more.
	 */
	private static String emailKey(String email) {
		return "email:" + DigestUtils.sha256Hex(email.strip().toLowerCase(Locale.ROOT));
	}

	private static String addressKey(String address) {
		return "address:" + DigestUtils.sha256Hex(address);
	}

}
