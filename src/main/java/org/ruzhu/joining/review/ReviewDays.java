package org.ruzhu.joining.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDateTime;

import org.springframework.stereotype.Component;

import org.ruzhu.market.Markets;
import org.ruzhu.market.Promise;
import org.ruzhu.platform.calendar.WorkingDays;
import org.ruzhu.provider.cases.Application;

/**
 * The working days that a market gives its reviewers, and those they have used since an
 * application was handed in, over all its rounds.
 */
@Component
class ReviewDays {

	private static final String PROMISE = "review";

	private final ReviewRepository repository;

	private final Markets markets;

	private final WorkingDays workingDays;

	private final Clock clock;

	ReviewDays(ReviewRepository repository, Markets markets, WorkingDays workingDays, Clock clock) {
		this.repository = repository;
		this.markets = markets;
		this.workingDays = workingDays;
		this.clock = clock;
	}

	/** The whole days that are left; none once all are used. */
	int left(Application application) {
		int used = used(application).setScale(0, RoundingMode.UP).intValueExact();
		return Math.max(0, promise(application).days() - used);
	}

	/** Those that one round has used so far, in halves. */
	BigDecimal usedIn(Review review) {
		ReviewClock round = review.clock();
		return round.workingDaysUsed()
			.orElseGet(() -> this.workingDays.usedSince(round.startedOn(), LocalDateTime.now(this.clock)));
	}

	/** How far a round of an application's review has come. */
	Progress progress(Application application, Review review) {
		Promise promise = promise(application);
		ReviewClock round = review.clock();
		return new Progress(used(application), promise.days(), promise.stated(), round.isRunning(), round.dueOn(),
				round.isProvisional(), round.newDueOn());
	}

	private BigDecimal used(Application application) {
		return this.repository.findByCaseIdOrderByRound(application.id())
			.stream()
			.filter((review) -> review.applicationRound() == application.round())
			.map(this::usedIn)
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	private Promise promise(Application application) {
		return this.markets.get(application.marketId()).promise(PROMISE);
	}

}
