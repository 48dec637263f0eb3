package org.ruzhu.portal.shell;

import java.util.List;
import java.util.Map;

import org.ruzhu.platform.form.FormSchema;

/** The portal is the provider's tasklist: the open tasks that are assigned to them. */
public interface ProviderTasks {

	/** What a provider is to do in a case, the oldest first. */
	List<OpenTask> of(String caseId, String providerId);

	/**
	 * One task of a provider.
	 * @throws TaskAlreadyDoneException if the provider had this task and it is no longer
	 * open
	 * @throws UnknownTaskException if there is none, or it is someone else's
	 */
	OpenTask get(String taskId, String providerId);

	/**
	 * The form of a task, as it was deployed together with the model the task runs by.
	 * @throws TaskAlreadyDoneException if somebody was faster
	 */
	FormSchema form(OpenTask task);

	/**
	 * Completes a provider's task. The answers are handed to its listeners and gateways
	 * and are not kept by the engine. Of two at the same moment the later one loses.
	 * @throws TaskAlreadyDoneException if somebody was faster
	 * @throws UnknownTaskException if there is none, or it is someone else's
	 */
	void complete(String taskId, String providerId, Map<String, Object> answers);

}
