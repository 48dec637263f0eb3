package org.ruzhu.provider.cases;

/** Who may open a case. */
public interface Admission {

	/** Whether a provider is barred from opening a case for good (003, 8.3). */
	boolean isBarred(String providerId);

}
