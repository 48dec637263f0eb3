package org.ruzhu.membership.violation.process;

import java.time.Clock;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.membership.violation.Sanctions;
import org.ruzhu.membership.violation.Violations;
import org.ruzhu.platform.form.Answers;

import static org.ruzhu.platform.engine.OnCase.on;
import static org.ruzhu.platform.engine.OnCase.setNow;

/** The glue of the model Violation, in the order of its diagram. */
@Configuration(proxyBeanMethods = false)
class ViolationDelegates {

	/** Closes the violation when its process ends, in whatever way. */
	@Bean
	ExecutionListener closeViolationListener(Violations violations) {
		return (execution) -> violations.close(ViolationProcess.id(execution));
	}

	/** Opens the hearing: the time to answer counts from this moment. */
	@Bean
	JavaDelegate openHearingDelegate(Clock clock) {
		return setNow(ViolationProcess.HEARD_SINCE, clock);
	}

	/** Records the provider's answer to a report. */
	@Bean
	TaskListener answerReportListener(Violations violations) {
		return (task) -> {
			Answers answer = new Answers(task::getVariable, task::removeVariable);
			violations.answer(ViolationProcess.id(task), answer.text("answer"), answer.optional("answerEvidence"));
		};
	}

	/** Records the provider's appeal against a finding. */
	@Bean
	TaskListener appealFindingListener(Violations violations) {
		return (task) -> violations.appeal(ViolationProcess.id(task),
				new Answers(task::getVariable, task::removeVariable).text("appeal"));
	}

	/** Ends the measures whose days are over. */
	@Bean
	JavaDelegate endMeasuresDelegate(Sanctions sanctions) {
		return on(ViolationProcess::id, sanctions::end);
	}

	/** Undoes the measures, because the appeal was granted. */
	@Bean
	JavaDelegate undoMeasuresDelegate(Sanctions sanctions) {
		return on(ViolationProcess::id, sanctions::undo);
	}

}
