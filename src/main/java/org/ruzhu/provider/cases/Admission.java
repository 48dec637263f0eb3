package org.ruzhu.provider.cases;

/** Decides who may open a case. */
public interface Admission {

	/**
	 * Whether a provider is permanently barred from opening a case (Management
	 * Regulations, 8.3).
	 */
	boolean isBarred(String providerId);

}
