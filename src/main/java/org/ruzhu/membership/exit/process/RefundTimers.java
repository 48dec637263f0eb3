package org.ruzhu.membership.exit.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import org.ruzhu.market.PromisedDates;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.calendar.WorkingDays;
import org.ruzhu.platform.engine.StartupWork;

/**
 * Updates the timers of refunds. A year's holidays may be announced while a refund term
 * runs into it. So at every start the open timers are recomputed with the current
 * calendar.
 */
@Component
class RefundTimers {

	private final RuntimeService runtimeService;

	private final ManagementService managementService;

	private final PromisedDates promises;

	private final AuditLog audit;

	private final StartupWork start;

	RefundTimers(RuntimeService runtimeService, ManagementService managementService, PromisedDates promises,
			AuditLog audit, StartupWork start) {
		this.start = start;
		this.runtimeService = runtimeService;
		this.managementService = managementService;
		this.promises = promises;
		this.audit = audit;
	}

	@EventListener(ApplicationReadyEvent.class)
	public void recompute() {
		this.start.run(this::all);
	}

	private void all() {
		Map<String, String> cases = this.runtimeService.createProcessInstanceQuery()
			.processDefinitionKey(ExitProcess.KEY)
			.list()
			.stream()
			.collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
		Map<String, Object> begun = this.runtimeService.createVariableInstanceQuery()
			.variableName(ExitProcess.RECEIPT_RETURNED_ON)
			.list()
			.stream()
			.collect(Collectors.toMap(VariableInstance::getProcessInstanceId, VariableInstance::getValue));
		this.managementService.createJobQuery()
			.activityId(ExitProcess.REFUND_DUE)
			.list()
			.forEach((timer) -> recompute(timer, cases.get(timer.getProcessInstanceId()),
					begun.get(timer.getProcessInstanceId())));
	}

	private void recompute(Job timer, String caseId, Object from) {
		Instant due = this.promises.kept(timer.getTenantId(), caseId, "refund", from);
		Instant before = timer.getDuedate().toInstant();
		if (!due.equals(before)) {
			this.managementService.setJobDuedate(timer.getId(), Date.from(due));
		}
		if (!day(due).equals(day(before))) {
			this.audit.record(caseId, "refund-rescheduled", due.toString());
		}
	}

	private static LocalDate day(Instant moment) {
		return LocalDate.ofInstant(moment, WorkingDays.ZONE);
	}

}
