package org.ruzhu.membership.exit.process;

import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.engine.RunAsSystem;
import org.ruzhu.provider.cases.CaseProcesses;

/** The names of the model Exit that Java uses, and the calls to the engine. */
@Component
public class ExitProcess {

	static final String KEY = "Exit";

	static final String EXIT_REQUESTED = "exit-requested";

	static final String RETURN_RECEIPT = "UserTask_ReturnReceipt";

	private static final String CONFIRM_RECEIPT_RETURN = "UserTask_ConfirmReceiptReturn";

	private static final String CONFIRM_REFUND = "UserTask_ConfirmRefund";

	static final String RETURN_ROUTE = "returnRoute";

	/** The timer of the refund's latest day. */
	public static final String REFUND_DUE = "Timer_RefundDue";

	/**
	 * Whether a receipt is neither returned nor waived; read by a gateway of the model.
	 */
	static final String RECEIPT_OUTSTANDING = "receiptOutstanding";

	/**
	 * What finance found: returned, missing or waived; read by a gateway of the model.
	 */
	static final String RECEIPT_RETURN = "receiptReturn";

	/** The ISO date from which the refund term counts; read by the timer. */
	static final String RECEIPT_RETURNED_ON = "receiptReturnedOn";

	/** Whether something blocks the refund; read by conditions of the model. */
	static final String EXIT_BLOCKED = "exitBlocked";

	/**
	 * The second person's decision on a refund: confirmed or returned; read by a gateway
	 * of the model.
	 */
	static final String REFUND_DECISION = "refundDecision";

	static final String CONFIRMED = "confirmed";

	static final String RETURNED = "returned";

	/** The amount that the second person confirmed, in fen. */
	static final String CONFIRMED_FEN = "confirmedFen";

	/**
	 * The amount that the first of two people confirmed, in fen; only where nobody had to
	 * do with the money before.
	 */
	static final String CONFIRMED_ONCE_FEN = "confirmedOnceFen";

	static final String REASON = "reason";

	static final String NOTE = "note";

	/** The name of the ground; read by a gateway of the model. */
	static final String EXIT_GROUND = "exitGround";

	/** Whether orders have to be refunded first; read by a gateway of the model. */
	static final String ORDERS_UNFINISHED = "ordersUnfinished";

	/** Whether finance has receipts to send back; read by a gateway of the model. */
	static final String RECEIPTS_TO_HAND_OUT = "receiptsToHandOut";

	private static final String ORDERS_FINISHED = "orders-finished";

	private static final String EXIT_WITHDRAWN = "exit-withdrawn";

	private final CaseProcesses processes;

	private final TaskService taskService;

	private final RunAsSystem system;

	ExitProcess(CaseProcesses processes, TaskService taskService, RunAsSystem system) {
		this.processes = processes;
		this.taskService = taskService;
		this.system = system;
	}

	/** Tells the journey of a member that the member leaves. */
	public void request(String caseId) {
		this.processes.tellOne(EXIT_REQUESTED, caseId, Map.of());
	}

	/** The task in which finance records that the receipts of a case are back. */
	public Optional<String> receiptTask(String caseId) {
		return open(caseId, CONFIRM_RECEIPT_RETURN);
	}

	/** Whether the refund of a case waits for its second person. */
	public boolean isRefundToConfirm(String caseId) {
		return open(caseId, CONFIRM_REFUND).isPresent();
	}

	private Optional<String> open(String caseId, String task) {
		return this.system.call(() -> this.taskService.createTaskQuery()
			.processInstanceBusinessKey(caseId)
			.taskDefinitionKey(task)
			.list()
			.stream()
			.map(Task::getId)
			.findFirst());
	}

	/** Tells the exit of a case that its orders are finished, if it waits for them. */
	public void ordersFinished(String caseId) {
		this.processes.tell(KEY, caseId, ORDERS_FINISHED);
	}

	/** Whether the exit of a case can still be withdrawn. */
	public boolean isWithdrawable(String caseId) {
		return this.processes.waiting(EXIT_WITHDRAWN, caseId) > 0 && this.processes.hasWayBack(caseId);
	}

	/**
	 * Tells the exit of a case that it is withdrawn.
	 * @return false if it could no longer be withdrawn at this moment
	 */
	public boolean withdraw(String caseId) {
		try {
			return this.processes.tell(KEY, caseId, EXIT_WITHDRAWN);
		}
		catch (OptimisticLockingException ex) {
			return false;
		}
	}

}
