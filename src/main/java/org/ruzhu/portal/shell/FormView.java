package org.ruzhu.portal.shell;

import java.util.ArrayList;
import java.util.List;

/**
 * A form as it is drawn.
 *
 * @param taskId the open task it answers
 * @param submit what the button says that sends it; null when there is nothing to send
 * @param drafted whether there is anything to keep as a draft
 * @param back why the task is back, or null
 */
public record FormView(String taskId, List<FieldView> components, String submit, boolean drafted, String back) {

	/** The fields with something wrong, in the order of the form. */
	public List<FieldView> wrong() {
		List<FieldView> wrong = new ArrayList<>();
		collect(this.components, wrong);
		return wrong;
	}

	private static void collect(List<FieldView> components, List<FieldView> wrong) {
		for (FieldView component : components) {
			if (component.problem() != null) {
				wrong.add(component);
			}
			collect(component.children(), wrong);
		}
	}

}
