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
import org.ruzhu.platform.form.process.Answer;
import org.ruzhu.platform.form.process.Answered;

/** Takes what a provider reports. */
@Component
class ReportChangeListener implements TaskListener {

	private final MaterialChanges changes;

	ReportChangeListener(MaterialChanges changes) {
		this.changes = changes;
	}

	@Override
	public void notify(DelegateTask task) {
		Answer answer = new Answer(task);
		MaterialChange change = this.changes.report(Answered.caseId(task),
				new ChangeReport(answer.text("changeSubject"), answer.day("occurredOn"), answers(task)));
		DelegateExecution execution = task.getExecution();
		execution.setVariable(ChangeMaterialProcess.CHANGE_ID, change.id());
		execution.setVariable(ChangeMaterialProcess.CHANGE_VERIFIED, this.changes.isVerified(change));
		execution.setVariable(ChangeMaterialProcess.CHANGE_REPORTED_AT, Date.from(change.reportedAt()));
	}

	private Map<String, String> answers(DelegateTask task) {
		Map<String, String> answers = new HashMap<>();
		Answered.of(task, this.changes.asked(Answered.caseId(task)))
			.forEach((field, value) -> answers.put(field, value.toString().strip()));
		return answers;
	}

}
