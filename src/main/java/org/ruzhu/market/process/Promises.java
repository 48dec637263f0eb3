package org.ruzhu.market.process;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.zip.CRC32;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

import org.ruzhu.market.Markets;
import org.ruzhu.market.Promise;
import org.ruzhu.platform.bounds.Days;
import org.ruzhu.platform.calendar.WorkingDays;

/** When a promise of the execution's market is due, as models' timers ask for it. */
@Component("promises")
public class Promises {

	private static final LocalTime OFFICE_OPENS = LocalTime.of(9, 0);

	private static final long OFFICE_SECONDS = Duration.ofHours(8).toSeconds();

	private final Markets markets;

	private final WorkingDays workingDays;

	private final Clock clock;

	Promises(Markets markets, WorkingDays workingDays, Clock clock) {
		this.markets = markets;
		this.workingDays = workingDays;
		this.clock = clock;
	}

	/**
	 * When a promise made at a moment is due: working days count from that day and end
	 * within office hours, plain days end at that time of day.
	 */
	public Date since(DelegateExecution execution, String promise, Date moment) {
		Promise made = promise(execution, promise);
		if (!made.working()) {
			return Date.from(moment.toInstant().plus(Duration.ofDays(made.days())));
		}
		return withinOfficeHours(execution.getProcessBusinessKey(), made.after(day(moment), this.workingDays));
	}

	/** Whether a promise made at a moment is due by now. */
	public boolean isOver(DelegateExecution execution, String promise, Date moment) {
		return !this.clock.instant().isBefore(since(execution, promise, moment).toInstant());
	}

	/**
	 * When a promise made on a day is due, within the office hours of its last day.
	 * @param isoDate the day, as a {@code LocalDate}, a {@code Date} or an ISO date,
	 * which does not count itself
	 */
	public Date afterDate(DelegateExecution execution, String promise, Object isoDate) {
		return afterDate(execution.getTenantId(), execution.getProcessBusinessKey(), promise, isoDate);
	}

	/** The same, for a case of a market. */
	public Date afterDate(String marketId, String caseId, String promise, Object isoDate) {
		return withinOfficeHours(caseId,
				this.markets.get(marketId).promise(promise).after(day(isoDate), this.workingDays));
	}

	/** A moment on a day, within office hours, for a case's timer. */
	public Date onDay(DelegateExecution execution, LocalDate day) {
		return withinOfficeHours(execution.getProcessBusinessKey(), day);
	}

	/** The end of the last day of a promise, for the due date of a person's task. */
	public Date dueDate(String marketId, String promise, LocalDate from) {
		LocalDate last = this.markets.get(marketId).promise(promise).after(from, this.workingDays);
		return Date.from(this.workingDays.endOf(last));
	}

	private Promise promise(DelegateExecution execution, String promise) {
		return this.markets.get(execution.getTenantId()).promise(promise);
	}

	private static LocalDate day(Object isoDate) {
		if (isoDate instanceof LocalDate day) {
			return day;
		}
		if (isoDate instanceof Date date) {
			return LocalDate.ofInstant(date.toInstant(), WorkingDays.ZONE);
		}
		if (isoDate instanceof String text) {
			return Days.kept(text);
		}
		throw new IllegalArgumentException("Not a day to count from: " + isoDate);
	}

	/** Spreads what is due on one day over the day, always alike for one case. */
	private static Date withinOfficeHours(String caseId, LocalDate day) {
		CRC32 spread = new CRC32();
		spread.update(String.valueOf(caseId).getBytes(StandardCharsets.UTF_8));
		LocalTime time = OFFICE_OPENS.plusSeconds(spread.getValue() % OFFICE_SECONDS);
		Instant due = day.atTime(time).atZone(WorkingDays.ZONE).toInstant();
		return Date.from(due);
	}

}
