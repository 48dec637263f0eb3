package org.ruzhu.market.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import org.ruzhu.platform.calendar.Deadline;
import org.ruzhu.platform.calendar.WorkingDays;
import org.ruzhu.platform.engine.StartupWork;

/**
 * Moves lapses that an earlier version set within their last day to its end, at the start
 * of the application. The day that was told stays.
 */
@Component
class EarlierLapses {

	private static final Pattern LAPSE = Pattern
		.compile("promises\\.since\\(execution, '(?![a-z-]*reminder)|deliveryTerms\\.");

	private final ManagementService managementService;

	private final StartupWork start;

	EarlierLapses(ManagementService managementService, StartupWork start) {
		this.start = start;
		this.managementService = managementService;
	}

	@EventListener(ApplicationReadyEvent.class)
	public void move() {
		this.start.run(this::all);
	}

	private void all() {
		this.managementService.createJobDefinitionQuery()
			.list()
			.stream()
			.filter((timer) -> LAPSE.matcher(String.valueOf(timer.getJobConfiguration())).find())
			.map(JobDefinition::getId)
			.flatMap((id) -> this.managementService.createJobQuery().jobDefinitionId(id).list().stream())
			.forEach(this::move);
	}

	private void move(Job timer) {
		Instant due = timer.getDuedate().toInstant();
		if (Deadline.told(due).equals(due)) {
			LocalDate day = LocalDate.ofInstant(due, WorkingDays.ZONE);
			this.managementService.setJobDuedate(timer.getId(), Date.from(Deadline.passed(Deadline.endOf(day))));
		}
	}

}
