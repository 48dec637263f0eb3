package org.ruzhu.membership.violation.process;

import java.util.Map;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.ruzhu.membership.violation.ViolationWords;
import org.ruzhu.membership.violation.Violations;
import org.ruzhu.platform.form.TaskContent;

/** Shows the violation that the task is about. */
@Component
class AnswerReportContent implements TaskContent {

	private final ViolationProcess process;

	private final Violations violations;

	private final ViolationWords words;

	AnswerReportContent(ViolationProcess process, Violations violations, ViolationWords words) {
		this.process = process;
		this.violations = violations;
		this.words = words;
	}

	@Override
	public String taskKey() {
		return ViolationProcess.ANSWER_REPORT;
	}

	@Override
	public Map<String, String> hintsOf(String taskId, String caseId) {
		return this.process.ofTask(taskId)
			.map(this.violations::get)
			.map((violation) -> Map.of("answer", this.words.summary(violation, LocaleContextHolder.getLocale())))
			.orElse(Map.of());
	}

}
