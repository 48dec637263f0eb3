package org.ruzhu.exit.process;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** The names of the model Exit that Java uses, and the calls out to it. */
@Component
public class ExitProcess {

	static final String KEY = "Exit";

	static final String EXIT_REQUESTED = "exit-requested";

	static final String RETURN_RECEIPT = "UserTask_ReturnReceipt";

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

	private final RuntimeService runtimeService;

	ExitProcess(RuntimeService runtimeService) {
		this.runtimeService = runtimeService;
	}

	/** Tells the journey of a member that it wishes to leave. */
	public void request(String caseId, String marketId) {
		try {
			this.runtimeService.createMessageCorrelation(EXIT_REQUESTED)
				.processInstanceBusinessKey(caseId)
				.tenantId(marketId)
				.correlate();
		}
		catch (OptimisticLockingException | MismatchingMessageCorrelationException ex) {
			throw new OptimisticLockingFailureException("The journey of " + caseId + " has moved on", ex);
		}
	}

}
