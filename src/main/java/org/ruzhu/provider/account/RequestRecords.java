package org.ruzhu.provider.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;

import org.ruzhu.platform.contact.EmailAddress;

/** The table of requests made without a login. */
@Component
class RequestRecords {

	private final JdbcClient jdbc;

	RequestRecords(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The kind of request. */
	enum Kind {

		SIGN_UP, FORGOTTEN, AGAIN

	}

	/** A request that waits to be processed. */
	record Waiting(long id, String marketId, boolean told) {
	}

	/**
	 * The content of a request: a new account, or a new password if there is no account.
	 */
	record Asked(Kind kind, EmailAddress email, Optional<NewAccount> account, String carried) {
	}

	/** Saves a request for counting, before anything else is done. */
	long count(Kind kind, String addressKey, Instant now) {
		KeyHolder key = new GeneratedKeyHolder();
		this.jdbc.sql("insert into account_request (kind, address_key, asked_at) values (?, ?, ?)")
			.params(kind.name(), addressKey, at(now))
			.update(key, "id");
		return key.getKeyAs(Long.class);
	}

	/** When the n-th latest request with a key was made; empty if there were fewer. */
	Optional<Instant> nthLatest(String column, String key, Instant since, int nth) {
		return this.jdbc
			.sql("select asked_at from account_request where " + column
					+ " = ? and asked_at > ? order by asked_at desc, id desc offset ? rows fetch first 1 rows only")
			.params(key, at(since), nth - 1)
			.query(OffsetDateTime.class)
			.optional()
			.map(OffsetDateTime::toInstant);
	}

	void forget(long id) {
		this.jdbc.sql("delete from account_request where id = ?").param(id).update();
	}

	/** Queues a request to be processed. */
	void submit(long id, String emailKey, String mobileKey, EmailAddress email, NewAccount account, Instant notBefore) {
		this.jdbc.sql("""
				update account_request set email = ?, email_key = ?, mobile = ?, mobile_key = ?, password_hash = ?,
				locale = ?, market_id = ?, not_before = ? where id = ?""")
			.params(email.value(), emailKey, (account != null) ? account.mobile().value() : null, mobileKey,
					(account != null) ? account.passwordHash() : null,
					(account != null) ? account.locale().toLanguageTag() : null,
					(account != null) ? account.marketId() : null, at(notBefore), id)
			.update();
	}

	void carry(long id, String carried) {
		this.jdbc.sql("update account_request set carried = ? where id = ?").params(carried, id).update();
	}

	List<Waiting> waiting(Kind kind, Instant now, int most) {
		return this.jdbc.sql("""
				select id, market_id, told from account_request
				where taken_at is null and not_before <= ? and kind = ?
				order by not_before, id fetch first ? rows only""")
			.params(at(now), kind.name(), most)
			.query(Waiting.class)
			.list();
	}

	int signUpsTakenSince(Instant since) {
		return this.jdbc.sql("select count(*) from account_request where kind = 'SIGN_UP' and taken_at > ?")
			.param(at(since))
			.query(Integer.class)
			.single();
	}

	/**
	 * Takes a request from the queue and erases its personal data. Empty if another
	 * process has taken it.
	 */
	Optional<Asked> take(long id, Instant now) {
		Optional<Asked> asked = this.jdbc
			.sql("select * from account_request where id = ? and taken_at is null for update")
			.param(id)
			.query(RequestRecords::asked)
			.optional();
		asked.ifPresent((one) -> this.jdbc.sql("""
				update account_request set taken_at = ?, email = null, mobile = null, password_hash = null,
				carried = null where id = ?""").params(at(now), id).update());
		return asked;
	}

	void postpone(long id, Instant until) {
		this.jdbc.sql("update account_request set not_before = ? where id = ? and taken_at is null")
			.params(at(until), id)
			.update();
	}

	void markTold(String marketId) {
		this.jdbc.sql("update account_request set told = true where market_id = ? and taken_at is null")
			.param(marketId)
			.update();
	}

	void forgetTaken(Instant before) {
		this.jdbc.sql("""
				delete from account_request where asked_at < :before
				and (taken_at < :before or not_before is null)""").param("before", at(before)).update();
	}

	private static Asked asked(ResultSet row, int number) throws SQLException {
		Kind kind = Kind.valueOf(row.getString("kind"));
		EmailAddress email = new EmailAddress(row.getString("email"));
		Optional<NewAccount> account = (kind != Kind.SIGN_UP) ? Optional.empty()
				: Optional
					.of(new NewAccount(email, new MobileNumber(row.getString("mobile")), row.getString("password_hash"),
							Locale.forLanguageTag(row.getString("locale")), row.getString("market_id")));
		return new Asked(kind, email, account, row.getString("carried"));
	}

	private static OffsetDateTime at(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
