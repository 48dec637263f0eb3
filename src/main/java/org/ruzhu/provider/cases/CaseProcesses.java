package org.ruzhu.provider.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.dao.OptimisticLockingFailureException;

/**
 * The process instances of a case. All features start them and send them messages through
 * this interface. It runs with the system's permissions, independent of who is logged in.
 */
public interface CaseProcesses {

	/** The key of the journey, the same in every market. */
	String JOURNEY = "Onboarding";

	/** Starts the journey of a case, by the model of its market. */
	void startJourney(OnboardingCase theCase);

	/**
	 * Starts a model in a case.
	 * @param key the model's key
	 * @param variables its variables in addition to the provider and the market
	 */
	void start(String key, OnboardingCase theCase, Map<String, Object> variables);

	/** Starts a model after this activity, as if the activity were completed. */
	void startAfter(String key, String activity, OnboardingCase theCase, Map<String, Object> variables);

	/** Starts the model that has this start message. */
	void startBy(String message, OnboardingCase theCase, Map<String, Object> variables);

	/** The ids of the running instances of a model in a case. */
	List<String> running(String key, String caseId);

	/** The value of an instance's variable; empty if it is not set. */
	Optional<Object> variable(String instanceId, String name);

	/**
	 * Sends a message to all running instances of a model in a case.
	 * @return whether any instance waited for the message
	 */
	boolean tell(String key, String caseId, String message);

	/**
	 * Sends a message to an instance.
	 * @return whether it waited for the message
	 */
	boolean tell(String instanceId, String message);

	/** How many steps of a case wait for a message, in any model. */
	long waiting(String message, String caseId);

	/**
	 * Sends a message to every step of a case that waits for it, in any model.
	 * @param variables the variables sent with the message
	 */
	void tellWaiting(String message, String caseId, Map<String, Object> variables);

	/**
	 * Sends a message to the one step of a case that waits for it, in any model.
	 * @throws OptimisticLockingFailureException if no step waits for it any more
	 */
	void tellOne(String message, String caseId, Map<String, Object> variables);

	/** Whether the journey of a case can take back a provider that withdraws its exit. */
	boolean hasWayBack(String caseId);

	/** Ends the instances of a model that run beside the journey. */
	void stop(String key, String caseId);

}
