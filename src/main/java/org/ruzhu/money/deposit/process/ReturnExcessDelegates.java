package org.ruzhu.money.deposit.process;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.money.deposit.ExcessReturns;

import static org.ruzhu.platform.engine.OnCase.on;

/** The glue of the model ReturnExcess, in the order of its diagram. */
@Configuration(proxyBeanMethods = false)
class ReturnExcessDelegates {

	/**
	 * Records the second decision on a large excess, with the same choices as the first.
	 */
	@Bean
	TaskListener reviewExcessReturnListener(ConfirmExcessReturnListener first) {
		return (task) -> first.decide(task, ReturnExcessProcess.REVIEW_DECISION);
	}

	/** Sets aside an excess that will be returned. */
	@Bean
	JavaDelegate beginExcessTransferDelegate(ExcessReturns returns) {
		return (execution) -> execution.setVariable(ReturnExcessProcess.SET_ASIDE,
				returns.setAside(ReturnExcessProcess.returnId(execution)));
	}

	/** Asks the bank to pay back an excess, exactly once. */
	@Bean
	JavaDelegate transferExcessDelegate(ExcessReturns returns) {
		return on(ReturnExcessProcess::returnId, returns::pay);
	}

}
