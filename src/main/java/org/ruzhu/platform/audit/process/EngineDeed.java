package org.ruzhu.platform.audit.process;

import org.ruzhu.platform.audit.EngineAction;

/**
 * What a member of staff did with the engine.
 *
 * @param instanceId the process instance it was done to; null where there is none, or
 * several
 * @param caseId the case; null where there is none, or it is not known yet
 * @param detail ids and counts, never what somebody typed
 */
record EngineDeed(EngineAction action, String instanceId, String caseId, String detail) {

	/** Whether the tasks' own lines may say the same. */
	boolean isOfTask() {
		return this.action.entity().equals("Task") || this.action.entity().equals("IdentityLink");
	}

}
