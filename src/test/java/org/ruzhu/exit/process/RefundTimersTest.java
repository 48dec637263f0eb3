package org.ruzhu.exit.process;

import java.time.Instant;
import java.util.Date;
import java.util.List;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ruzhu.audit.AuditLog;
import org.ruzhu.market.process.Promises;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

class RefundTimersTest {

	private static final Date BEFORE = Date.from(Instant.parse("2027-01-01T03:00:00Z"));

	private static final Date AFTER = Date.from(Instant.parse("2027-01-04T03:00:00Z"));

	private final RuntimeService runtimeService = mock(RuntimeService.class, RETURNS_DEEP_STUBS);

	private final ManagementService managementService = mock(ManagementService.class, RETURNS_DEEP_STUBS);

	private final Promises promises = mock(Promises.class);

	private final AuditLog audit = mock(AuditLog.class);

	private final RefundTimers timers = new RefundTimers(this.runtimeService, this.managementService, this.promises,
			this.audit);

	@BeforeEach
	void aRefundThatRunsIntoTheNextYear() {
		ProcessInstance exit = mock(ProcessInstance.class);
		given(exit.getId()).willReturn("exit-1");
		given(exit.getBusinessKey()).willReturn("APP-2026-000001");
		given(this.runtimeService.createProcessInstanceQuery().processDefinitionKey("Exit").list())
			.willReturn(List.of(exit));
		VariableInstance settledOn = mock(VariableInstance.class);
		given(settledOn.getProcessInstanceId()).willReturn("exit-1");
		given(settledOn.getValue()).willReturn("2026-12-11");
		given(this.runtimeService.createVariableInstanceQuery().variableName("receiptReturnedOn").list())
			.willReturn(List.of(settledOn));
		Job timer = mock(Job.class);
		given(timer.getId()).willReturn("job-1");
		given(timer.getProcessInstanceId()).willReturn("exit-1");
		given(timer.getTenantId()).willReturn("tencent-classic");
		given(timer.getDuedate()).willReturn(BEFORE);
		given(this.managementService.createJobQuery().activityId("Timer_RefundDue").list()).willReturn(List.of(timer));
	}

	@Test
	void anOpenTimerMovesWhenItsYearIsAnnounced() {
		given(this.promises.afterDate("tencent-classic", "APP-2026-000001", "refund", "2026-12-11")).willReturn(AFTER);
		this.timers.recompute();
		verify(this.managementService).setJobDuedate("job-1", AFTER);
		verify(this.audit).record("APP-2026-000001", "refund-rescheduled", AFTER.toInstant().toString());
	}

	@Test
	void aTimerThatIsRightStaysAsItIs() {
		given(this.promises.afterDate("tencent-classic", "APP-2026-000001", "refund", "2026-12-11")).willReturn(BEFORE);
		this.timers.recompute();
		verify(this.managementService, never()).setJobDuedate(anyString(), any(Date.class));
	}

}
