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

	/** A report is taken back; one that was not finished leaves nothing behind. */
	@Bean
	JavaDelegate withdrawChangeDelegate(MaterialChanges changes) {
		return (execution) -> Optional.ofNullable(ChangeMaterialProcess.id(execution))
			.ifPresent(changes::markWithdrawn);
	}

	/** A change takes effect. */
	@Bean
	JavaDelegate applyChangeDelegate(MaterialChanges changes) {
		return on(ChangeMaterialProcess::id, changes::apply);
	}

}
