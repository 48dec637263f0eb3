package org.ruzhu.portal.shell;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import org.ruzhu.platform.form.FormComponent;
import org.ruzhu.platform.form.FormSchema;

import static org.assertj.core.api.Assertions.assertThat;

class DrawnComponentsTest {

	@Test
	void aFormOfFieldsCanBeDrawn() {
		assertThat(DrawnComponents
			.firstMissing(form("{'id': 'Field_1', 'type': 'textfield', 'key': 'name'}").components())).isEmpty();
	}

	@Test
	void aComponentThatCannotBeDrawnIsFoundInsideAGroupAndNamed() {
		FormSchema form = form("{'id': 'Group_1', 'type': 'group', 'components': [{'id': 'Html_1', 'type': 'html'}]}");

		FormComponent missing = DrawnComponents.firstMissing(form.components()).orElseThrow();

		assertThat(new UndrawableFormException("state-facts", missing))
			.hasMessage("state-facts.form, component Html_1: the portal cannot draw a component of type html");
	}

	private static FormSchema form(String component) {
		String form = "{'id': 'test', 'components': [%s]}".formatted(component).replace('\'', '"');
		return FormSchema.read(new ByteArrayInputStream(form.getBytes(StandardCharsets.UTF_8)));
	}

}
