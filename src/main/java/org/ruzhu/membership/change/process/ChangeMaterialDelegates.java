package org.ruzhu.membership.change.process;

import java.util.Optional;

import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.membership.change.MaterialChanges;

import static org.ruzhu.platform.engine.OnCase.on;

/** The glue of the model ChangeMaterial, in the order of its diagram. */
@Configuration(proxyBeanMethods = false)
class ChangeMaterialDelegates {

	/**
	 * Records that a report is withdrawn. A report that was not finished leaves nothing
	 * behind.
	 */
	@Bean
	JavaDelegate withdrawChangeDelegate(MaterialChanges changes) {
		return (execution) -> Optional.ofNullable(ChangeMaterialProcess.id(execution))
			.ifPresent(changes::markWithdrawn);
	}

	/** Puts a change into effect. */
	@Bean
	JavaDelegate applyChangeDelegate(MaterialChanges changes) {
		return on(ChangeMaterialProcess::id, changes::apply);
	}

}
