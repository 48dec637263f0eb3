package org.ruzhu.platform.audit.process;

import org.ruzhu.platform.audit.EngineAction;

/**
 * An operation of a member of staff in the engine.
 *
 * @param instanceId the process instance; null if there is none, or several
 * @param caseId the case; null if there is none, or it is not known yet
 * @param detail ids and counts, never text that somebody typed
 */
record EngineDeed(EngineAction action, String instanceId, String caseId, String detail) {

	/** Whether the lines about tasks may already report the same. */
	boolean isOfTask() {
		return this.action.entity().equals("Task") || this.action.entity().equals("IdentityLink");
	}

}
