package org.ruzhu.platform.notice.process;

import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.platform.notice.StaffDigests;

/** The glue of the model StaffDigest, in the order of its diagram. */
@Configuration(proxyBeanMethods = false)
class StaffDigestDelegates {

	/** It is a working day: staff get what they were reminded of, in one mail. */
	@Bean
	JavaDelegate sendDigestDelegate(StaffDigests digests) {
		return (execution) -> digests.send();
	}

}
