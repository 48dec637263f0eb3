package org.ruzhu.membership.settlement.process;

import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.membership.settlement.CommissionChanges;

/** The glue of the model AnnounceCommission, in the order of its diagram. */
@Configuration(proxyBeanMethods = false)
class AnnounceCommissionDelegates {

	/** Tells every member of changed rates that it has not been told of. */
	@Bean
	JavaDelegate tellMembersDelegate(CommissionChanges changes) {
		return (execution) -> changes.tellMembers();
	}

}
