package org.ruzhu.provider.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.dao.OptimisticLockingFailureException;

/**
 * The models that run in a case: the one place where they are started and told what has
 * happened, by the product, whoever is logged in.
 */
public interface CaseProcesses {

	/** The key of the journey, the same in every market. */
	String JOURNEY = "Onboarding";

	/** Starts the journey of a case, as its market draws it. */
	void startJourney(OnboardingCase theCase);

	/**
	 * Starts a model in a case.
	 * @param key the model's key
	 * @param variables what it needs to know besides the provider and the market
	 */
	void start(String key, OnboardingCase theCase, Map<String, Object> variables);

	/** Starts a model where it stands once this activity is done. */
	void startAfter(String key, String activity, OnboardingCase theCase, Map<String, Object> variables);

	/** Starts the model that begins with this message. */
	void startBy(String message, OnboardingCase theCase, Map<String, Object> variables);

	/** The running instances of a model in a case. */
	List<String> running(String key, String caseId);

	/** What a variable of an instance holds, if it is set. */
	Optional<Object> variable(String instanceId, String name);

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

	/** How many steps of a case wait for a message, in whichever model. */
	long waiting(String message, String caseId);

	/**
	 * Tells every step of a case that waits for the message, in whichever model.
	 * @param variables what the steps hear with it
	 */
	void tellWaiting(String message, String caseId, Map<String, Object> variables);

	/**
	 * Tells the one step of a case that waits for the message, in whichever model.
	 * @throws OptimisticLockingFailureException if the case has moved on meanwhile
	 */
	void tellOne(String message, String caseId, Map<String, Object> variables);

	/** Whether the journey of a case takes back a provider that stays after all. */
	boolean hasWayBack(String caseId);

	/** Ends what runs of a model beside the journey: the case is being left. */
	void stop(String key, String caseId);

}
