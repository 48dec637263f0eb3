package org.ruzhu.membership.exit.process;

import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.task.Task;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

import org.ruzhu.platform.engine.RunAsSystem;
import org.ruzhu.provider.cases.CaseProcesses;

/** The names of the model Exit that Java uses, and the calls out to it. */
@Component
public class ExitProcess {

	static final String KEY = "Exit";

	static final String EXIT_REQUESTED = "exit-requested";

	static final String RETURN_RECEIPT = "UserTask_ReturnReceipt";

	private static final String CONFIRM_RECEIPT_RETURN = "UserTask_ConfirmReceiptReturn";

	static final String RETURN_ROUTE = "returnRoute";

	static final String REFUND_DUE = "Timer_RefundDue";

	/** Whether a receipt is neither back nor waived; a gateway asks. */
	static final String RECEIPT_OUTSTANDING = "receiptOutstanding";

	/** What finance found: returned, missing or waived; a gateway asks. */
	static final String RECEIPT_RETURN = "receiptReturn";

	/** The ISO date the refund's days count from; the timer asks. */
	static final String RECEIPT_RETURNED_ON = "receiptReturnedOn";

	/** Whether something is unfinished; a gateway asks. */
	static final String EXIT_BLOCKED = "exitBlocked";

	/** What the second look at a refund found: confirmed or returned; a gateway asks. */
	static final String REFUND_DECISION = "refundDecision";

	static final String REASON = "reason";

	static final String NOTE = "note";

	/** The name of the ground; a gateway asks. */
	static final String EXIT_GROUND = "exitGround";

	/** Whether orders have to be refunded first; a gateway asks. */
	static final String ORDERS_UNFINISHED = "ordersUnfinished";

	/** Whether finance has receipts to send back; a gateway asks. */
	static final String RECEIPTS_TO_HAND_OUT = "receiptsToHandOut";

	private static final String ORDERS_FINISHED = "orders-finished";

	private static final String EXIT_WITHDRAWN = "exit-withdrawn";

	/** Where a journey takes a provider back; older versions do not have it. */
	private static final String WAY_BACK = "Event_ExitWithdrawn";

	private final RuntimeService runtimeService;

	private final TaskService taskService;

	private final RepositoryService repositoryService;

	private final RunAsSystem system;

	ExitProcess(RuntimeService runtimeService, TaskService taskService, RepositoryService repositoryService,
			RunAsSystem system) {
		this.runtimeService = runtimeService;
		this.taskService = taskService;
		this.repositoryService = repositoryService;
		this.system = system;
	}

	/** Tells the journey of a member that it leaves. */
	public void request(String caseId, String marketId) {
		try {
			this.system.run(() -> this.runtimeService.createMessageCorrelation(EXIT_REQUESTED)
				.processInstanceBusinessKey(caseId)
				.tenantId(marketId)
				.correlate());
		}
		catch (OptimisticLockingException | MismatchingMessageCorrelationException ex) {
			throw new OptimisticLockingFailureException("The journey of " + caseId + " has moved on", ex);
		}
	}

	/** The task in which finance records that the receipts of a case are back. */
	public Optional<String> receiptTask(String caseId) {
		return this.system.call(() -> this.taskService.createTaskQuery()
			.processInstanceBusinessKey(caseId)
			.taskDefinitionKey(CONFIRM_RECEIPT_RETURN)
			.list()
			.stream()
			.map(Task::getId)
			.findFirst());
	}

	/** Tells the exit of a case, if it waits for its orders, that they are settled. */
	public void ordersFinished(String caseId) {
		this.system.run(() -> waiting(caseId, ORDERS_FINISHED).forEach(this::tell));
	}

	/** Whether the exit of a case can still be withdrawn. */
	public boolean isWithdrawable(String caseId) {
		return this.system.call(() -> !waiting(caseId, EXIT_WITHDRAWN).isEmpty() && hasWayBack(caseId));
	}

	/**
	 * Tells the exit of a case that it is withdrawn.
	 * @return false if it has gone too far at this very moment
	 */
	public boolean withdraw(String caseId) {
		try {
			this.system.run(() -> waiting(caseId, EXIT_WITHDRAWN).forEach(this::tell));
			return true;
		}
		catch (OptimisticLockingException | MismatchingMessageCorrelationException ex) {
			return false;
		}
	}

	private List<EventSubscription> waiting(String caseId, String message) {
		return this.runtimeService.createProcessInstanceQuery()
			.processDefinitionKey(KEY)
			.processInstanceBusinessKey(caseId)
			.list()
			.stream()
			.flatMap((exit) -> this.runtimeService.createEventSubscriptionQuery()
				.processInstanceId(exit.getId())
				.eventName(message)
				.list()
				.stream())
			.toList();
	}

	private void tell(EventSubscription waiting) {
		this.runtimeService.messageEventReceived(waiting.getEventName(), waiting.getExecutionId());
	}

	private boolean hasWayBack(String caseId) {
		return this.runtimeService.createProcessInstanceQuery()
			.processDefinitionKey(CaseProcesses.JOURNEY)
			.processInstanceBusinessKey(caseId)
			.list()
			.stream()
			.map((journey) -> this.repositoryService.getBpmnModelInstance(journey.getProcessDefinitionId()))
			.anyMatch((model) -> model.getModelElementById(WAY_BACK) != null);
	}

}
