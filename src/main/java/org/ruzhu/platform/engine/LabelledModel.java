package org.ruzhu.platform.engine;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** A model with its labels in the reader's language. */
public final class LabelledModel {

	private LabelledModel() {
	}

	public static String name(BpmnModelInstance model, Locale locale) {
		Process process = model.getModelElementsByType(Process.class).iterator().next();
		return ElementNames.of(process.getId(), process.getName(), locale);
	}

	public static String write(BpmnModelInstance model, Locale locale) {
		if (!Locale.ENGLISH.getLanguage().equals(locale.getLanguage())) {
			return Bpmn.convertToString(model);
		}
		BpmnModelInstance copy = model.clone();
		copy.getModelElementsByType(FlowElement.class).forEach((element) -> rename(element, locale));
		return Bpmn.convertToString(copy);
	}

	/** The same for a model that is written down. */
	public static String write(String xml, Locale locale) {
		return write(Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))), locale);
	}

	/**
	 * Renames an element to English. Labels of sequence flows are removed, because they
	 * have no English name.
	 */
	private static void rename(FlowElement element, Locale locale) {
		if (element instanceof SequenceFlow) {
			element.removeAttribute("name");
		}
		else if (element.getName() != null) {
			element.setName(ElementNames.of(element.getId(), element.getName(), locale));
		}
	}

}
