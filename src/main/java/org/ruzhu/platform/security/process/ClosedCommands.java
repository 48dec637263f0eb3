package org.ruzhu.platform.security.process;

import java.util.Set;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.AddGroupIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.AddUserIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.CreateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteGroupIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessInstanceCommentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskCommentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.GetAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.GetAttachmentContentCmd;
import org.camunda.bpm.engine.impl.cmd.GetProcessInstanceAttachmentsCmd;
import org.camunda.bpm.engine.impl.cmd.GetProcessInstanceCommentsCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskAttachmentContentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskAttachmentsCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskCommentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskCommentsCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskDescriptionCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskDueDateCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskNameCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskOwnerCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskPriorityCmd;
import org.camunda.bpm.engine.impl.cmd.UpdateCommentCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

import org.ruzhu.platform.form.InvalidAnswerException;

/**
 * What the engine offers and no member of staff is to do, administrators neither, through
 * whatever door: a task is done by filling in its form, so nothing leads around it; the
 * engine asks nobody's permission for attachments and comments, and the cases have
 * documents and notes of their own.
 */
class ClosedCommands extends CommandInterceptor {

	private static final Set<Class<?>> AROUND_THE_TASK = Set.of(ResolveTaskCmd.class, DelegateTaskCmd.class,
			HandleTaskBpmnErrorCmd.class, HandleTaskEscalationCmd.class);

	private static final Set<Class<?>> NOTES = Set.of(AddCommentCmd.class, UpdateCommentCmd.class,
			DeleteTaskCommentCmd.class, DeleteProcessInstanceCommentCmd.class, GetTaskCommentCmd.class,
			GetTaskCommentsCmd.class, GetProcessInstanceCommentsCmd.class, CreateAttachmentCmd.class,
			SaveAttachmentCmd.class, DeleteAttachmentCmd.class, GetAttachmentCmd.class, GetAttachmentContentCmd.class,
			GetTaskAttachmentCmd.class, GetTaskAttachmentContentCmd.class, GetTaskAttachmentsCmd.class,
			GetProcessInstanceAttachmentsCmd.class);

	/** Whose a task is, and what it is called and due, follows from the model. */
	private static final Set<Class<?>> PLACE_OF_THE_TASK = Set.of(AddUserIdentityLinkCmd.class,
			AddGroupIdentityLinkCmd.class, DeleteUserIdentityLinkCmd.class, DeleteGroupIdentityLinkCmd.class,
			SetTaskOwnerCmd.class, SetTaskPriorityCmd.class, SetTaskNameCmd.class, SetTaskDescriptionCmd.class,
			SetTaskDueDateCmd.class, CreateTaskCmd.class, DeleteTaskCmd.class);

	@Override
	public <T> T execute(Command<T> command) {
		if (AROUND_THE_TASK.contains(command.getClass())) {
			refuseStaff("security.around-the-task");
		}
		if (PLACE_OF_THE_TASK.contains(command.getClass())) {
			refuseStaff(TaskPlace.REFUSED);
		}
		if (NOTES.contains(command.getClass())) {
			refuseStaff("security.no-engine-notes");
		}
		return this.next.execute(command);
	}

	private static void refuseStaff(String message) {
		if (ActingStaff.now().isPresent()) {
			throw new AuthorizationException(new InvalidAnswerException("task", message).getMessage());
		}
	}

}
