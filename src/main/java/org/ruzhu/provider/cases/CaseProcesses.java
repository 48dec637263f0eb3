package org.ruzhu.provider.cases;

import java.util.List;
import java.util.Map;

/**
 * The models that run beside a case's journey, started and told by the product, whoever
 * is logged in.
 */
public interface CaseProcesses {

	/** The key of the journey, the same in every market. */
	String JOURNEY = "Onboarding";

	/**
	 * Starts a model in a case.
	 * @param key the model's key
	 * @param variables what it needs to know besides the provider and the market
	 */
	void start(String key, OnboardingCase theCase, Map<String, Object> variables);

	/** The running instances of a model in a case. */
	List<String> running(String key, String caseId);

	/**
	 * Tells all running instances of a model in a case.
	 * @return whether one waited for the message
	 */
	boolean tell(String key, String caseId, String message);

	/**
	 * Tells an instance.
	 * @return whether it waited for the message
	 */
	boolean tell(String instanceId, String message);

}
