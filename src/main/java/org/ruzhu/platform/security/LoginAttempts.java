package org.ruzhu.platform.security;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

import org.apache.commons.codec.digest.DigestUtils;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import org.ruzhu.platform.security.LoginLimit.Tally;

/**
 * Lets nobody guess passwords: counts failed logins of each account at each address, and
 * of each address over all accounts, in the database so that all nodes count together.
 * The waits grow and end by themselves; what a stranger fails at makes nobody wait at
 * another address.
 */
@Service
public class LoginAttempts {

	/** No wait is longer, apart from what it takes to say so. */
	public static final Duration MAX_WAIT = LoginLimit.ADDRESS.longest().plusSeconds(5);

	private static final String ALL_ACCOUNTS = "all";

	private static final Duration FORGOTTEN = Duration.ofDays(1);

	private final JdbcClient jdbc;

	private final TransactionTemplate apart;

	private final Clock clock;

	LoginAttempts(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
		this.jdbc = jdbc;
		this.apart = new TransactionTemplate(transactions);
		this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.clock = clock;
	}

	/** Whose password is tried: a member of staff's. */
	public static String staff(String id) {
		return "staff:" + id;
	}

	/** Whose password is tried: that of a provider with this e-mail address. */
	public static String provider(String email) {
		return "provider:" + email;
	}

	/**
	 * Counts an attempt as failed before its password is looked at, so that attempts at
	 * the same moment cannot slip through together. An attempt that is refused counts for
	 * nothing.
	 * @param remote the address it comes from
	 * @throws TooManyAttemptsException while one has to wait
	 */
	public Attempt begin(String account, String remote) {
		String who = who(account);
		String where = where(remote);
		open(who, where);
		open(ALL_ACCOUNTS, where);
		return this.apart.execute((status) -> count(who, where));
	}

	/** Locks both rows in the same order always, so that nobody waits for each other. */
	private Attempt count(String who, String where) {
		Instant now = this.clock.instant();
		Tally ofAccount = locked(who, where);
		Tally ofAddress = locked(ALL_ACCOUNTS, where);
		refuse(LoginLimit.ACCOUNT, ofAccount, now);
		refuse(LoginLimit.ADDRESS, ofAddress, now);
		write(who, where, LoginLimit.ACCOUNT.count(ofAccount, now));
		Tally counted = LoginLimit.ADDRESS.count(ofAddress, now);
		write(ALL_ACCOUNTS, where, counted);
		return new Attempt(who, where, ofAddress, counted);
	}

	private static void refuse(LoginLimit limit, Tally tally, Instant now) {
		if (limit.mustWait(tally, now)) {
			throw new TooManyAttemptsException(now, tally.freeAt());
		}
	}

	/**
	 * The password was right: the account's failures at this address are forgotten, and
	 * this attempt counts for nothing. Others' failures at the address stay.
	 */
	public void succeed(Attempt attempt) {
		this.apart.executeWithoutResult((status) -> {
			forget(attempt.who(), attempt.where());
			Tally now = locked(ALL_ACCOUNTS, attempt.where());
			if (now.equals(attempt.counted())) {
				write(ALL_ACCOUNTS, attempt.where(), attempt.before());
			}
			else {
				write(ALL_ACCOUNTS, attempt.where(),
						new Tally(Math.max(0, now.failures() - 1), now.countedAt(), now.freeAt()));
			}
		});
	}

	/** Somebody has proved otherwise whose account it is, and waits no longer. */
	public void forgive(String account, String remote) {
		forget(who(account), where(remote));
	}

	/** Nobody waits for this account any more, wherever the failures came from. */
	public static void forgive(JdbcClient jdbc, String account) {
		jdbc.sql("delete from login_failure where account_key = ?").param(who(account)).update();
	}

	/**
	 * People and addresses are kept as hashes: they need to be recognised, no more.
	 */
	private static String who(String account) {
		return DigestUtils.sha256Hex(account.strip().toLowerCase(Locale.ROOT));
	}

	private static String where(String remote) {
		return DigestUtils.sha256Hex(NetworkAddress.of(remote));
	}

	private void open(String who, String where) {
		try {
			this.apart.executeWithoutResult((status) -> this.jdbc.sql("""
					insert into login_failure (account_key, address_key, failures, counted_at, free_at)
					select :who, :where, 0, :now, :now where not exists (
						select 1 from login_failure where account_key = :who and address_key = :where)""")
				.param("who", who)
				.param("where", where)
				.param("now", Timestamp.from(this.clock.instant()))
				.update());
		}
		catch (DuplicateKeyException ex) {
			// Somebody else has opened it at this moment.
		}
	}

	private Tally locked(String who, String where) {
		return this.jdbc.sql("""
				select failures, counted_at, free_at from login_failure where account_key = ? and address_key = ?
				for update""")
			.params(who, where)
			.query(Tally.class)
			.optional()
			.orElseGet(() -> new Tally(0, this.clock.instant(), this.clock.instant()));
	}

	private void write(String who, String where, Tally tally) {
		this.jdbc.sql("""
				update login_failure set failures = ?, counted_at = ?, free_at = ?
				where account_key = ? and address_key = ?""")
			.params(tally.failures(), Timestamp.from(tally.countedAt()), Timestamp.from(tally.freeAt()), who, where)
			.update();
	}

	private void forget(String who, String where) {
		Timestamp now = Timestamp.from(this.clock.instant());
		this.jdbc.sql("""
				update login_failure set failures = 0, counted_at = ?, free_at = ?
				where account_key = ? and address_key = ?""").params(now, now, who, where).update();
	}

	/** What was counted a day ago says nothing any more. */
	@Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
	void forgetOld() {
		this.jdbc.sql("delete from login_failure where counted_at < ?")
			.param(Timestamp.from(this.clock.instant().minus(FORGOTTEN)))
			.update();
	}

	/**
	 * An attempt that has begun, counted as failed until it succeeds.
	 *
	 * @param before what was remembered of the address before it
	 * @param counted what is remembered of the address with it
	 */
	public record Attempt(String who, String where, Tally before, Tally counted) {
	}

}
