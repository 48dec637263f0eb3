package org.ruzhu.platform.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** The properties that process owners set at an element of a model. */
public final class ElementProperties {

	private ElementProperties() {
	}

	/** All of them by name, the value null for one without; of one set twice the last. */
	public static Map<String, String> of(BaseElement element) {
		Map<String, String> all = new HashMap<>();
		list(element).forEach((property) -> all.put(property.getCamundaName(), property.getCamundaValue()));
		return all;
	}

	/** The value of one; empty if it is not set, or has none. */
	public static Optional<String> of(BaseElement element, String name) {
		return list(element).filter((property) -> name.equals(property.getCamundaName()))
			.findFirst()
			.map(CamundaProperty::getCamundaValue);
	}

	private static Stream<CamundaProperty> list(BaseElement element) {
		ExtensionElements extensions = element.getExtensionElements();
		return (extensions == null) ? Stream.empty()
				: extensions.getChildElementsByType(CamundaProperties.class)
					.stream()
					.flatMap((properties) -> properties.getCamundaProperties().stream());
	}

}
