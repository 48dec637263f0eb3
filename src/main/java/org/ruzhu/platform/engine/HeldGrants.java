package org.ruzhu.platform.engine;

import org.camunda.bpm.engine.authorization.Authorization;

/**
 * Implemented by a feature that grants permissions on single resources, which must not be
 * revoked.
 */
@FunctionalInterface
public interface HeldGrants {

	/** The feature's current grants. Called once per check of all grants. */
	Known now();

	/** Tells whether a grant is one of the feature's. */
	@FunctionalInterface
	interface Known {

		boolean holds(Authorization grant);

	}

}
