package org.ruzhu.market.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

import org.ruzhu.market.PromisedDates;
import org.ruzhu.platform.calendar.Deadline;
import org.ruzhu.platform.calendar.OfficeHours;

/**
 * The moments of the promises of an execution's market, for the models. Each method says
 * which kind of moment it is. All count from the day on which the promise was made, a
 * {@code LocalDate}, a {@code Date} or an ISO date, which itself does not count.
 */
@Component("promises")
public class Promises {

	private final PromisedDates dates;

	private final Clock clock;

	Promises(PromisedDates dates, Clock clock) {
		this.dates = dates;
		this.clock = clock;
	}

	/** The due date of a task: the end of the last day. */
	public Date due(DelegateExecution execution, String promise, Object made) {
		return Date.from(this.dates.due(execution.getTenantId(), promise, made));
	}

	/**
	 * The due date of a task that prepares what is promised: the end of the day that lies
	 * so long before that promise's last day.
	 * @param before how long before, by the name of the task
	 */
	public Date dueBefore(DelegateExecution execution, String before, String promise, Object made) {
		return Date.from(this.dates.dueBefore(execution.getTenantId(), before, promise, made));
	}

	/** When something lapses that may be done until the end of the last day: after it. */
	public Date lapse(DelegateExecution execution, String promise, Object made) {
		return Date.from(this.dates.lapse(execution.getTenantId(), promise, made));
	}

	/** When to remind: within the office hours of the last day. */
	public Date reminder(DelegateExecution execution, String promise, Object made) {
		return Date
			.from(this.dates.reminder(execution.getTenantId(), execution.getProcessBusinessKey(), promise, made));
	}

	/** When to remind today: within the office hours, at once if that moment is over. */
	public Date reminderToday(DelegateExecution execution) {
		return Date.from(OfficeHours.on(LocalDate.now(this.clock), execution.getProcessBusinessKey()));
	}

	/** When the market does itself what it promised: in the morning of the last day. */
	public Date keep(DelegateExecution execution, String promise, Object made) {
		return Date.from(this.dates.kept(execution.getTenantId(), execution.getProcessBusinessKey(), promise, made));
	}

	/**
	 * When to tell that the market has not done itself what it promised: as the office
	 * hours of the last day are over, or the next ones if it begins to do it only then.
	 */
	public Date missed(DelegateExecution execution, String promise, Object made) {
		Instant now = this.clock.instant();
		LocalDate lastDay = this.dates.lastDay(execution.getTenantId(), promise, made);
		LocalDate today = LocalDate.now(this.clock);
		return Stream.of(lastDay, today, today.plusDays(1))
			.map(OfficeHours::end)
			.filter((end) -> end.isAfter(now))
			.map(Date::from)
			.findFirst()
			.orElseThrow();
	}

	/** When a due date has passed. */
	public Date passed(Date due) {
		return Date.from(Deadline.passed(due.toInstant()));
	}

	/** Called by cases of earlier models: a lapse. */
	public Date since(DelegateExecution execution, String promise, Date made) {
		return lapse(execution, promise, made);
	}

	/** Called by cases of earlier models: whether something has lapsed. */
	public boolean isOver(DelegateExecution execution, String promise, Date made) {
		return !this.clock.instant().isBefore(lapse(execution, promise, made).toInstant());
	}

	/** Called by cases of earlier models: what the market does itself. */
	public Date afterDate(DelegateExecution execution, String promise, Object made) {
		return keep(execution, promise, made);
	}

}
