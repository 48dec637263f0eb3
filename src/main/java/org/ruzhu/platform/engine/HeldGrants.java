package org.ruzhu.platform.engine;

import org.camunda.bpm.engine.authorization.Authorization;

/** Grants of single resources that a feature makes itself, and that stay. */
@FunctionalInterface
public interface HeldGrants {

	/**
	 * What the feature makes grants of, as it is now; asked once for each time that all
	 * grants are looked through.
	 */
	Known now();

	/** Says of each grant whether it is one of the feature's. */
	@FunctionalInterface
	interface Known {

		boolean holds(Authorization grant);

	}

}
