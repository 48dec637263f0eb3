package org.ruzhu.joining.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;

import org.springframework.stereotype.Component;

import org.ruzhu.market.Markets;
import org.ruzhu.market.Promise;
import org.ruzhu.platform.calendar.WorkingDays;
import org.ruzhu.provider.cases.OnboardingCase;

/**
 * The working days that a market gives its reviewers, and those they have used since an
 * application was handed in, over all its rounds.
 */
@Component
class ReviewAllowance {

	private static final String PROMISE = "review";

	private final ReviewRepository repository;

	private final Markets markets;

	private final WorkingDays workingDays;

	private final Clock clock;

	ReviewAllowance(ReviewRepository repository, Markets markets, WorkingDays workingDays, Clock clock) {
		this.repository = repository;
		this.markets = markets;
		this.workingDays = workingDays;
		this.clock = clock;
	}

	/** When a round that begins today is due, by the working days that are left. */
	ReviewDeadline deadline(OnboardingCase theCase) {
		return ReviewDeadline.after(LocalDate.now(this.clock), left(theCase), this.workingDays);
	}

	/** The whole days that are left; none once all are used. */
	private int left(OnboardingCase theCase) {
		int used = used(theCase).setScale(0, RoundingMode.UP).intValueExact();
		return Math.max(0, promise(theCase).days() - used);
	}

	/** Those that one round has used so far, in halves. */
	BigDecimal usedIn(Review review) {
		RoundClock round = review.clock();
		return round.workingDaysUsed()
			.orElseGet(() -> this.workingDays.usedSince(round.startedOn(), LocalDateTime.now(this.clock)));
	}

	/** How far a round of an application's review has come. */
	Progress progress(OnboardingCase theCase, Review review) {
		Promise promise = promise(theCase);
		RoundClock round = review.clock();
		return new Progress(used(theCase), promise.days(), promise.stated(), round.isRunning(), round.dueOn(),
				round.isProvisional(), round.newDueOn());
	}

	private BigDecimal used(OnboardingCase theCase) {
		return this.repository.ofCase(theCase.id())
			.stream()
			.filter((review) -> review.applicationRound() == theCase.round())
			.map(this::usedIn)
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	private Promise promise(OnboardingCase theCase) {
		return this.markets.get(theCase.marketId()).promise(PROMISE);
	}

}
