package org.ruzhu.provider.account;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * The account of a provider, or of somebody who wants to become one. Its id is the
 * assignee of the provider's tasks in the engine. A lapsed account keeps its id, but no
 * personal data.
 */
public class Account {

	/** The table name, for joins in queries of other features. */
	public static final String TABLE = "account";

	/** The state of an account. */
	public enum State {

		UNCONFIRMED, CONFIRMED, LAPSED

	}

	@Id
	private String id;

	@Version
	private Long version;

	private String email;

	private String mobile;

	private String passwordHash;

	private String locale;

	private State state;

	private Instant openedAt;

	private Instant emailConfirmedAt;

	private Instant mobileConfirmedAt;

	private Instant lapsedAt;

	private String lastProblem;

	Account() {
	}

	static Account open(String id, String email, String mobile, String passwordHash, Locale locale, Instant now) {
		Account account = new Account();
		account.id = id;
		account.email = email;
		account.mobile = mobile;
		account.passwordHash = passwordHash;
		account.locale = locale.toLanguageTag();
		account.state = State.UNCONFIRMED;
		account.openedAt = now;
		return account;
	}

	void confirmEmail(Instant now) {
		if (this.emailConfirmedAt == null) {
			this.emailConfirmedAt = now;
		}
		this.lastProblem = null;
		confirmIfBothAre();
	}

	void confirmMobile(Instant now) {
		if (this.mobileConfirmedAt == null) {
			this.mobileConfirmedAt = now;
		}
		this.lastProblem = null;
		confirmIfBothAre();
	}

	private void confirmIfBothAre() {
		if (this.state == State.UNCONFIRMED && this.emailConfirmedAt != null && this.mobileConfirmedAt != null) {
			this.state = State.CONFIRMED;
		}
	}

	/** Saves why the last attempt failed, as a message key, until an attempt succeeds. */
	void meet(String problem) {
		this.lastProblem = problem;
	}

	void forgetProblem() {
		this.lastProblem = null;
	}

	void changePassword(String newHash) {
		this.passwordHash = newHash;
	}

	void speak(Locale newLocale) {
		this.locale = newLocale.toLanguageTag();
	}

	/**
	 * Ends an unconfirmed account and erases its personal data.
	 * @throws IllegalStateException if it is confirmed, or already lapsed
	 */
	void lapse(Instant now) {
		if (this.state != State.UNCONFIRMED) {
			throw new IllegalStateException("Account " + this.id + " is " + this.state + " and does not lapse");
		}
		this.state = State.LAPSED;
		this.lapsedAt = now;
		this.email = null;
		this.mobile = null;
		this.passwordHash = null;
		this.lastProblem = null;
	}

	public String id() {
		return this.id;
	}

	/** The e-mail address, in lower case; empty if the account has lapsed. */
	public Optional<String> email() {
		return Optional.ofNullable(this.email);
	}

	/**
	 * The mobile number with its country code, such as {@code +8613800138000}; empty if
	 * the account has lapsed.
	 */
	public Optional<String> mobile() {
		return Optional.ofNullable(this.mobile);
	}

	Optional<String> passwordHash() {
		return Optional.ofNullable(this.passwordHash);
	}

	public Locale locale() {
		return Locale.forLanguageTag(this.locale);
	}

	public State state() {
		return this.state;
	}

	public boolean isConfirmed() {
		return this.state == State.CONFIRMED;
	}

	public boolean isLapsed() {
		return this.state == State.LAPSED;
	}

	public boolean isEmailConfirmed() {
		return this.emailConfirmedAt != null;
	}

	public boolean isMobileConfirmed() {
		return this.mobileConfirmedAt != null;
	}

	public Instant openedAt() {
		return this.openedAt;
	}

	/** The message key of the last failed attempt to confirm; empty if none failed. */
	public Optional<String> lastProblem() {
		return Optional.ofNullable(this.lastProblem);
	}

}
