package org.ruzhu.platform.engine;

/** Implemented by whoever has to agree before changed models are deployed at a start. */
public interface DeploymentCheck {

	/**
	 * Compares the files with what is deployed.
	 * @throws RuntimeException if the start has to fail; nothing is deployed then
	 */
	void check();

}
