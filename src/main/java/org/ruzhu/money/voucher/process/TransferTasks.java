package org.ruzhu.money.voucher.process;

import java.math.BigDecimal;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

import org.springframework.stereotype.Component;

import org.ruzhu.money.deposit.process.PayDepositProcess;
import org.ruzhu.money.voucher.ReceivedTransfer;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.security.process.StaffDirectory;

/** The tasks in which finance confirms that money came in. */
@Component
public class TransferTasks {

	private static final String[] TASKS = { "UserTask_ConfirmDeposit", "UserTask_ConfirmFee" };

	private final TaskService tasks;

	private final StaffDirectory directory;

	TransferTasks(TaskService tasks, StaffDirectory directory) {
		this.tasks = tasks;
		this.directory = directory;
	}

	/**
	 * Completes the task of a case with what came in, by the rights of a member of staff.
	 * @return false if no such task of the market is open to them
	 * @throws InvalidAnswerException if the task does not accept it
	 */
	public boolean confirm(String marketId, String caseId, ReceivedTransfer received, String staffId) {
		try (var acting = this.directory.actAs(staffId)) {
			Task task = this.tasks.createTaskQuery()
				.tenantIdIn(marketId)
				.processInstanceBusinessKey(caseId)
				.taskDefinitionKeyIn(TASKS)
				.singleResult();
			if (task == null) {
				return false;
			}
			this.tasks.setAssignee(task.getId(), staffId);
			this.tasks.complete(task.getId(), answers(received));
			return true;
		}
		catch (ProcessEngineException ex) {
			InvalidAnswerException invalid = InvalidAnswerException.in(ex);
			throw (invalid != null) ? invalid : ex;
		}
	}

	private static Map<String, Object> answers(ReceivedTransfer received) {
		return Map.of(PayDepositProcess.TRANSFER, Findings.RECEIVED, PayDepositProcess.AMOUNT_RECEIVED,
				BigDecimal.valueOf(received.amountFen(), 2).toPlainString(), PayDepositProcess.RECEIVED_ON,
				received.receivedOn().toString(), PayDepositProcess.BANK_REFERENCE, received.bankReference(),
				PayDepositProcess.PAYER_NAME, received.payerName());
	}

}
