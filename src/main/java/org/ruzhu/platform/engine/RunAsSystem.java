package org.ruzhu.platform.engine;

import java.util.function.Supplier;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;

import org.springframework.stereotype.Component;

/**
 * Acts in the engine as the product itself: what follows from a deed happens whoever is
 * logged in, and needs none of their authorisations.
 */
@Component
public class RunAsSystem {

	private final IdentityService identity;

	public RunAsSystem(IdentityService identity) {
		this.identity = identity;
	}

	/** Does it, and gives what comes of it. */
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

	/** Does it. */
	public void run(Runnable deed) {
		call(() -> {
			deed.run();
			return null;
		});
	}

}
