package org.ruzhu.provider.cases.process;

import java.util.Map;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.platform.form.Answers;
import org.ruzhu.provider.cases.AskedFields;
import org.ruzhu.provider.cases.CaseFields;
import org.ruzhu.provider.cases.LastDays;
import org.ruzhu.provider.cases.OnboardingCases;

import static org.ruzhu.platform.engine.OnCase.onCase;

/** The glue of the model Apply, in the order of its diagram. */
@Configuration(proxyBeanMethods = false)
class ApplyDelegates {

	/** Records what the provider states about the company and its service. */
	@Bean
	TaskListener stateFactsListener(OnboardingCases cases, CaseFields fields) {
		return (task) -> {
			Answers answers = new Answers(task::getVariable, task::removeVariable);
			Map<String, Object> stated = answers.of(fields.facts());
			stated.put(CaseFields.PREFERENCES, answers.list(CaseFields.PREFERENCES));
			cases.state(task.getExecution().getProcessBusinessKey(), stated);
		};
	}

	/** Records which documents prove what the provider states. */
	@Bean
	TaskListener uploadEvidenceListener(OnboardingCases cases, CaseFields fields, AskedFields asked, LastDays days) {
		return (task) -> {
			String caseId = task.getExecution().getProcessBusinessKey();
			cases.state(caseId, days.stated(asked.documents(cases.get(caseId)).keySet(),
					new Answers(task::getVariable, task::removeVariable).of(fields.evidence())));
		};
	}

	/** Submits the application. */
	@Bean
	JavaDelegate submitApplicationDelegate(OnboardingCases cases) {
		return onCase(cases::submit);
	}

}
