package org.ruzhu.platform.notice.process;

import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.platform.notice.StaffDigests;

/** The glue of the model StaffDigest, in the order of its diagram. */
@Configuration(proxyBeanMethods = false)
class StaffDigestDelegates {

	/** Sends the digests to staff. */
	@Bean
	JavaDelegate sendDigestDelegate(StaffDigests digests) {
		return (execution) -> digests.send();
	}

}
