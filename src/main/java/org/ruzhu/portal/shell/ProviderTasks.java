package org.ruzhu.portal.shell;

import java.util.List;
import java.util.Map;

import org.ruzhu.platform.form.FormSchema;

/**
 * The open tasks that are assigned to a provider. The portal is the provider's tasklist.
 */
public interface ProviderTasks {

	/** The open tasks of a provider in a case, the oldest first. */
	List<OpenTask> of(String caseId, String providerId);

	/**
	 * One task of a provider.
	 * @throws TaskAlreadyDoneException if the provider had this task and it is no longer
	 * open
	 * @throws UnknownTaskException if there is none, or it belongs to someone else
	 */
	OpenTask get(String taskId, String providerId);

	/**
	 * The form of a task, in the version deployed with the task's model.
	 * @throws TaskAlreadyDoneException if it was already completed
	 */
	FormSchema form(OpenTask task);

	/**
	 * Completes a provider's task. The answers are passed to its listeners and gateways,
	 * and are not stored by the engine. Of two concurrent calls, the second fails.
	 * @throws TaskAlreadyDoneException if it was already completed
	 * @throws UnknownTaskException if there is none, or it belongs to someone else
	 */
	void complete(String taskId, String providerId, Map<String, Object> answers);

}
