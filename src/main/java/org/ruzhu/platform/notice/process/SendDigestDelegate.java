package org.ruzhu.platform.notice.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.notice.StaffDigests;

/** It is a working day: staff get what they were reminded of, in one mail. */
@Component
class SendDigestDelegate implements JavaDelegate {

	private final StaffDigests digests;

	SendDigestDelegate(StaffDigests digests) {
		this.digests = digests;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.digests.send();
	}

}
