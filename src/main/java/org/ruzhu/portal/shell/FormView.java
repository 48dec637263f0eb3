package org.ruzhu.portal.shell;

import java.util.ArrayList;
import java.util.List;

/**
 * A form, ready to be rendered.
 *
 * @param taskId the id of the open task it answers
 * @param submit the label of the submit button; null if there is nothing to submit
 * @param drafted whether it has anything to save as a draft
 * @param back why the task was returned, or null
 */
public record FormView(String taskId, List<FieldView> components, String submit, boolean drafted, String back) {

	/** The fields with errors, in the order of the form. */
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
