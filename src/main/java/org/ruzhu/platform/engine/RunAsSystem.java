package org.ruzhu.platform.engine;

import java.util.function.Supplier;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;

import org.springframework.stereotype.Component;

/**
 * Runs code with the system's permissions in the engine, independent of who is logged in.
 */
@Component
public class RunAsSystem {

	private final IdentityService identity;

	public RunAsSystem(IdentityService identity) {
		this.identity = identity;
	}

	/** Runs a function and returns its result. */
	public <T> T call(Supplier<T> deed) {
		Authentication someone = this.identity.getCurrentAuthentication();
		this.identity.clearAuthentication();
		try {
			return deed.get();
		}
		finally {
			if (someone != null) {
				this.identity.setAuthentication(someone.getUserId(), someone.getGroupIds(), someone.getTenantIds());
			}
		}
	}

	/** Runs an action. */
	public void run(Runnable deed) {
		call(() -> {
			deed.run();
			return null;
		});
	}

}
