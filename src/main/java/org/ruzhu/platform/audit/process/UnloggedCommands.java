package org.ruzhu.platform.audit.process;

import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.engine.impl.interceptor.Command;

import org.ruzhu.platform.audit.EngineAction;

/** The writing commands of the engine that its operation log does not report. */
final class UnloggedCommands {

	private static final EngineAction ANY = new EngineAction("Engine", "Write");

	private static final Map<String, EngineAction> NAMED = new HashMap<>();

	static {
		name("Message", "CorrelateMessage", "CorrelateMessageCmd", "CorrelateAllMessageCmd", "CorrelateStartMessageCmd",
				"MessageEventReceivedCmd");
		name("Signal", "Send", "SignalEventReceivedCmd");
		name("Condition", "Evaluate", "EvaluateStartConditionCmd");
		name("Execution", "Trigger", "SignalCmd");
		name("ExternalTask", "Fetch", "FetchExternalTasksCmd");
		name("ExternalTask", "Complete", "CompleteExternalTaskCmd");
		name("ExternalTask", "Fail", "HandleExternalTaskFailureCmd", "HandleExternalTaskBpmnErrorCmd");
		name("ExternalTask", "Lock", "LockExternalTaskCmd", "ExtendLockOnExternalTaskCmd");
		name("ExternalTask", "Unlock", "UnlockExternalTaskCmd");
		name("Task", "ThrowError", "HandleTaskBpmnErrorCmd", "HandleTaskEscalationCmd");
		name("Comment", "Create", "AddCommentCmd");
		name("Attachment", "Create", "CreateAttachmentCmd", "SaveAttachmentCmd");
		name("Attachment", "Delete", "DeleteAttachmentCmd", "DeleteTaskAttachmentCmd");
		name("User", "Update", "SetUserInfoCmd", "DeleteUserInfoCmd", "SetUserPictureCmd", "DeleteUserPictureCmd");
		name("User", "CheckPassword", "CheckPassword");
	}

	private UnloggedCommands() {
	}

	private static void name(String entity, String operation, String... commands) {
		for (String command : commands) {
			NAMED.put(command, new EngineAction(entity, operation));
		}
	}

	/**
	 * The operation of a command, described by the command's class name if it is not
	 * known here.
	 */
	static EngineDeed deed(Command<?> command) {
		String name = command.getClass().getSimpleName();
		EngineAction action = NAMED.getOrDefault(name, ANY);
		return new EngineDeed(action, null, null, (action == ANY) ? "command=" + name : "");
	}

}
