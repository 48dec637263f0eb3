package org.ruzhu.joining.waiting.process;

import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The glue of the model WaitingTask, in the order of its diagram. */
@Configuration(proxyBeanMethods = false)
class WaitingTaskDelegates {

	/** Finds the tasks whose day for a reminder is today, and those that have lapsed. */
	@Bean
	JavaDelegate beginWaitingTasksDelegate(WaitingTasks tasks) {
		return (execution) -> tasks.begin();
	}

	/** Reminds the provider of a task, unless it is done. */
	@Bean
	JavaDelegate remindOfTaskDelegate(WaitingTaskSteps steps) {
		return (execution) -> steps.remind(execution.getProcessBusinessKey(), WaitingTaskProcess.taskId(execution));
	}

	/** Lets the application lapse, unless the task is done. */
	@Bean
	JavaDelegate lapseWaitingDelegate(WaitingTaskSteps steps) {
		return (execution) -> steps.lapse(execution.getProcessBusinessKey(), WaitingTaskProcess.taskId(execution));
	}

}
