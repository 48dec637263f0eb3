package org.ruzhu.desk.casefile.process;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.security.ShownEvidence;

/** Knows which tasks have evidence of a case, which then must have been theirs. */
@Component
class EvidenceBesideTasks implements ShownEvidence {

	private final StaffTasks tasks;

	EvidenceBesideTasks(StaffTasks tasks) {
		this.tasks = tasks;
	}

	@Override
	public boolean belongsTo(String taskId, String shown) {
		return shown.equals(taskId) || shown.isEmpty() && !this.tasks.hasEvidence(taskId);
	}

}
