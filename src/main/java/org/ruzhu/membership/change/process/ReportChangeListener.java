package org.ruzhu.membership.change.process;

import java.util.Date;
import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.change.ChangeReport;
import org.ruzhu.membership.change.MaterialChange;
import org.ruzhu.membership.change.MaterialChanges;
import org.ruzhu.platform.form.Answers;
import org.ruzhu.platform.text.PlainText;

/** Saves the change that a provider reports. */
@Component
class ReportChangeListener implements TaskListener {

	private final MaterialChanges changes;

	ReportChangeListener(MaterialChanges changes) {
		this.changes = changes;
	}

	@Override
	public void notify(DelegateTask task) {
		Answers answer = new Answers(task::getVariable, task::removeVariable);
		MaterialChange change = this.changes.report(task.getExecution().getProcessBusinessKey(),
				new ChangeReport(answer.text("changeSubject"), answer.day("occurredOn"),
						answers(answer, task.getExecution().getProcessBusinessKey())));
		DelegateExecution execution = task.getExecution();
		execution.setVariable(ChangeMaterialProcess.CHANGE_ID, change.id());
		execution.setVariable(ChangeMaterialProcess.CHANGE_VERIFIED, this.changes.isVerified(change));
		execution.setVariable(ChangeMaterialProcess.CHANGE_REPORTED_AT, Date.from(change.reportedAt()));
	}

	private Map<String, String> answers(Answers answer, String caseId) {
		Map<String, String> answers = new HashMap<>();
		answer.of(this.changes.asked(caseId))
			.forEach((field, value) -> answers.put(field, PlainText.kept(value.toString())));
		return answers;
	}

}
