package org.ruzhu.money.statement.process;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.money.statement.TakenBack;
import org.ruzhu.platform.form.Answers;

/** The glue of the model ResolveReversal, in the order of its diagram. */
@Configuration(proxyBeanMethods = false)
class ResolveReversalDelegates {

	/** Records finance's decision on a transfer that the bank reversed. */
	@Bean
	TaskListener resolveReversalListener(TakenBack takenBack) {
		return (task) -> {
			Answers answer = new Answers(task::getVariable, task::removeVariable);
			takenBack.decide(task.getExecution().getProcessBusinessKey(), ResolveReversalProcess.entryId(task),
					answer.optional(ResolveReversalProcess.REVERSAL), answer.optional(ResolveReversalProcess.REASON));
			answer.forget(ResolveReversalProcess.REASON);
		};
	}

	/** Books that the bank reversed a confirmed transfer. */
	@Bean
	JavaDelegate bookReversalDelegate(TakenBack takenBack) {
		return (execution) -> takenBack.book(execution.getProcessBusinessKey(),
				ResolveReversalProcess.entryId(execution));
	}

}
