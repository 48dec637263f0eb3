package org.ruzhu.platform.notice.process;

import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.UserTask;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import org.ruzhu.platform.engine.ElementProperties;
import org.ruzhu.platform.notice.Notice;
import org.ruzhu.platform.notice.Notices;

/**
 * Sends the notices that are declared in the models. The extension property {@code
 * notice} of a node names the template, {@code noticeTo} a staff group, {@code
 * noticeAbout} the provider's task that it is about, and {@code noticeOf} the variable
 * with the number of its item. A user task sends its notice when it opens, any other node
 * when it is completed.
 */
@Component
class NoticeListener {

	private static final String NOTICE = "notice";

	private static final String NOTICE_TO = "noticeTo";

	private static final String NOTICE_OF = "noticeOf";

	private static final String NOTICE_ABOUT = "noticeAbout";

	private final Notices notices;

	NoticeListener(Notices notices) {
		this.notices = notices;
	}

	@EventListener
	void on(DelegateTask task) {
		if (TaskListener.EVENTNAME_CREATE.equals(task.getEventName())) {
			tell(task.getExecution(), task.getBpmnModelElementInstance());
		}
	}

	@EventListener
	void on(DelegateExecution execution) {
		if (ExecutionListener.EVENTNAME_END.equals(execution.getEventName())
				&& execution.getBpmnModelElementInstance() instanceof FlowNode node && !(node instanceof UserTask)
				&& !execution.isCanceled() && !isEndOfProcess(execution)) {
			tell(execution, node);
		}
	}

	/**
	 * Whether this is the end event of the whole process, whose last node has already
	 * sent its notice.
	 */
	private static boolean isEndOfProcess(DelegateExecution execution) {
		return execution.getProcessInstanceId().equals(execution.getActivityInstanceId());
	}

	private void tell(DelegateExecution execution, FlowElement node) {
		Map<String, String> properties = ElementProperties.of(node);
		String template = properties.get(NOTICE);
		if (template != null) {
			String group = properties.get(NOTICE_TO);
			String caseId = execution.getProcessBusinessKey();
			Notice notice = (group != null) ? Notice.toGroup(group, caseId, template)
					: Notice.to(caseId, template).about(properties.getOrDefault(NOTICE_ABOUT, task(node)));
			this.notices.tell(notice.of(subject(execution, properties)));
		}
	}

	private static String subject(DelegateExecution execution, Map<String, String> properties) {
		String variable = properties.get(NOTICE_OF);
		return (variable != null) ? (String) execution.getVariable(variable) : null;
	}

	/** The key of the provider's task that opens; null for any other node. */
	private static String task(FlowElement node) {
		return (node instanceof UserTask task && task.getCamundaAssignee() != null) ? task.getId() : null;
	}

}
