package org.ruzhu.provider.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.commons.codec.digest.DigestUtils;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

import org.ruzhu.market.Markets;
import org.ruzhu.platform.contact.EmailAddress;
import org.ruzhu.platform.security.NetworkAddress;
import org.ruzhu.provider.account.RequestRecords.Kind;

/**
 * Accepts requests made without a login. A request is only saved, so that its duration
 * does not reveal whether an address has an account; {@link AccountQueue} processes it.
 * Too many requests from one network address are refused for a while. Too many for one
 * mailbox or mobile number are delayed.
 */
@Service
public class AccountRequests {

	private final RequestRecords records;

	private final RequestLimits limits;

	private final Markets markets;

	private final PasswordEncoder passwordEncoder;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	AccountRequests(RequestRecords records, RequestLimits limits, Markets markets, PasswordEncoder passwordEncoder,
			ApplicationEventPublisher events, Clock clock) {
		this.records = records;
		this.limits = limits;
		this.markets = markets;
		this.passwordEncoder = passwordEncoder;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Requests an account.
	 * @param remote the network address of the caller
	 * @return whether the request is delayed, because too many people are signing up
	 * @throws org.ruzhu.market.UnknownMarketException if the market does not exist
	 * @throws TooManyRequestsException if there were too many requests from this address
	 */
	public boolean signUp(SignUp signUp, String remote) {
		this.markets.get(signUp.marketId());
		Instant now = this.clock.instant();
		long id = count(Kind.SIGN_UP, remote, now);
		NewAccount account = NewAccount.of(signUp, this.passwordEncoder.encode(signUp.password()));
		this.events.publishEvent(new SignUpRequested(signUp.marketId(), (carried) -> this.records.carry(id, carried)));
		submit(id, signUp.email(), account, now);
		return this.records.signUpsTakenSince(now.minus(RequestLimits.HOUR)) >= this.limits.signUps();
	}

	/**
	 * Requests a mail with a link to set a new password.
	 * @param remote the network address of the caller
	 * @throws TooManyRequestsException if there were too many requests from this address
	 */
	public void forgotten(EmailAddress email, String remote) {
		Instant now = this.clock.instant();
		submit(count(Kind.FORGOTTEN, remote, now), email, null, now);
	}

	/**
	 * Counts a provider's request for another link or code.
	 * @param remote the network address of the caller
	 * @throws TooManyRequestsException if there were too many requests from this address
	 */
	public void again(String remote) {
		count(Kind.AGAIN, remote, this.clock.instant());
	}

	/**
	 * Counts a request in its own transaction, before the rest of it, so that concurrent
	 * requests see each other. A refused request is not counted.
	 */
	private long count(Kind kind, String remote, Instant now) {
		String address = DigestUtils.sha256Hex(NetworkAddress.of(remote));
		long id = this.records.count(kind, address, now);
		this.records.nthLatest("address_key", address, now.minus(RequestLimits.HOUR), this.limits.perAddress() + 1)
			.ifPresent((first) -> {
				this.records.forget(id);
				throw new TooManyRequestsException("account.limit.address",
						Duration.between(now, first.plus(RequestLimits.HOUR)));
			});
		return id;
	}

	private void submit(long id, EmailAddress email, NewAccount account, Instant now) {
		String emailKey = DigestUtils.sha256Hex(email.value());
		String mobileKey = (account != null) ? DigestUtils.sha256Hex(account.mobile().value()) : null;
		Instant notBefore = Stream
			.of(Optional.of(now), free("email_key", emailKey, this.limits.perMailbox(), now),
					free("mobile_key", mobileKey, this.limits.perMobile(), now))
			.flatMap(Optional::stream)
			.max(Instant::compareTo)
			.orElse(now);
		this.records.submit(id, emailKey, mobileKey, email, account, notBefore);
	}

	/** When one more request with this key is allowed; empty if it is allowed now. */
	private Optional<Instant> free(String column, String key, int most, Instant now) {
		return this.records.nthLatest(column, key, now.minus(RequestLimits.DAY), most)
			.map((first) -> first.plus(RequestLimits.DAY));
	}

}
