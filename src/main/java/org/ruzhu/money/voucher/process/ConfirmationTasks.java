package org.ruzhu.money.voucher.process;

import java.util.List;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

import org.springframework.stereotype.Component;

import org.ruzhu.money.voucher.Findings;
import org.ruzhu.money.voucher.ReceivedTransfer;
import org.ruzhu.money.voucher.TransferTask;
import org.ruzhu.money.voucher.TransferTasks;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.security.StaffDirectory;

/** The tasks of the models PayDeposit and PayCertificationFee that wait for finance. */
@Component
class ConfirmationTasks implements TransferTasks {

	private final TaskService tasks;

	private final StaffDirectory directory;

	private final String[] elements;

	ConfirmationTasks(TaskService tasks, StaffDirectory directory, List<TransferTask> confirming) {
		this.tasks = tasks;
		this.directory = directory;
		this.elements = confirming.stream().map(TransferTask::element).toArray(String[]::new);
	}

	@Override
	public boolean confirm(String marketId, String caseId, ReceivedTransfer received, String staffId) {
		try (var acting = this.directory.actAs(staffId)) {
			Task task = this.tasks.createTaskQuery()
				.tenantIdIn(marketId)
				.processInstanceBusinessKey(caseId)
				.taskDefinitionKeyIn(this.elements)
				.singleResult();
			if (task == null) {
				return false;
			}
			this.tasks.setAssignee(task.getId(), staffId);
			this.tasks.complete(task.getId(), Findings.answers(received));
			return true;
		}
		catch (ProcessEngineException ex) {
			InvalidAnswerException invalid = InvalidAnswerException.in(ex);
			throw (invalid != null) ? invalid : ex;
		}
	}

}
