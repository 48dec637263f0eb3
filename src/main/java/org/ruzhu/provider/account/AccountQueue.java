package org.ruzhu.provider.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

import org.ruzhu.platform.notice.Notices;
import org.ruzhu.provider.account.RequestRecords.Asked;
import org.ruzhu.provider.account.RequestRecords.Kind;
import org.ruzhu.provider.account.RequestRecords.Waiting;

/**
 * Processes requests made without a login, the oldest first, within about a second.
 * Sign-ups above the hourly limit wait for their turn, and operations of the market are
 * notified once.
 */
@Service
public class AccountQueue {

	private static final Logger LOG = LoggerFactory.getLogger(AccountQueue.class);

	private static final int AT_ONCE = 100;

	private static final Duration AGAIN_IN = Duration.ofMinutes(5);

	private final RequestRecords records;

	private final RequestLimits limits;

	private final SignUps signUps;

	private final PasswordLinks passwordLinks;

	private final Notices notices;

	private final ApplicationEventPublisher events;

	private final TransactionOperations transaction;

	private final Clock clock;

	AccountQueue(RequestRecords records, RequestLimits limits, SignUps signUps, PasswordLinks passwordLinks,
			Notices notices, ApplicationEventPublisher events, TransactionOperations transaction, Clock clock) {
		this.records = records;
		this.limits = limits;
		this.signUps = signUps;
		this.passwordLinks = passwordLinks;
		this.notices = notices;
		this.events = events;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** Processes the waiting requests, up to the hourly limit of sign-ups. */
	@Scheduled(cron = "${ruzhu.account-requests.taken-up}")
	public void takeUp() {
		Instant now = this.clock.instant();
		this.records.waiting(Kind.FORGOTTEN, now, AT_ONCE).forEach((one) -> takeUp(one.id(), now));
		List<Waiting> signUps = this.records.waiting(Kind.SIGN_UP, now, AT_ONCE);
		if (!signUps.isEmpty()) {
			int taken = this.records.signUpsTakenSince(now.minus(RequestLimits.HOUR));
			int room = Math.min(signUps.size(), Math.max(0, this.limits.signUps() - taken));
			signUps.subList(0, room).forEach((one) -> takeUp(one.id(), now));
			tell(signUps.subList(room, signUps.size()));
		}
	}

	private void takeUp(long id, Instant now) {
		try {
			this.transaction.executeWithoutResult((status) -> this.records.take(id, now).ifPresent(this::serve));
		}
		catch (RuntimeException ex) {
			LOG.error("A request for an account could not be taken up; it is tried again", ex);
			this.records.postpone(id, now.plus(AGAIN_IN));
		}
	}

	private void serve(Asked asked) {
		asked.account()
			.ifPresentOrElse((wanted) -> open(wanted, asked.carried()), () -> this.passwordLinks.send(asked.email()));
	}

	private void open(NewAccount wanted, String carried) {
		Optional<String> caseId = this.signUps.open(wanted);
		if (caseId.isEmpty()) {
			this.passwordLinks.remind(wanted.email());
		}
		else if (carried != null) {
			this.events.publishEvent(new SignedUp(caseId.get(), wanted.marketId(), carried));
		}
	}

	private void tell(List<Waiting> left) {
		left.stream().map(Waiting::marketId).distinct().forEach((market) -> {
			List<Waiting> ofMarket = left.stream().filter((one) -> one.marketId().equals(market)).toList();
			if (!ofMarket.stream().allMatch(Waiting::told)) {
				this.transaction.executeWithoutResult((status) -> {
					if (ofMarket.stream().noneMatch(Waiting::told)) {
						this.notices.tellGroup("operations", market, "sign-ups-waiting",
								Map.of(AccountNoticeFacts.SIGN_UPS, String.valueOf(this.limits.signUps())));
					}
					this.records.markTold(market);
				});
			}
		});
	}

	/** Deletes requests older than a day, which no limit counts any more. */
	@Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
	void forgetOld() {
		this.records.forgetTaken(this.clock.instant().minus(RequestLimits.DAY));
	}

}
