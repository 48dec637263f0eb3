package org.ruzhu.platform.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.core.io.Resource;

import org.ruzhu.platform.bounds.BoundedJson;

/** A Camunda Form as it was drawn. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record FormSchema(String id, List<FormComponent> components) {

	/** A form that asks for nothing. */
	public static final FormSchema NONE = new FormSchema("", List.of());

	private static final ObjectMapper JSON = BoundedJson.mapper().build();

	/**
	 * Reads a {@code .form} file.
	 * @throws UncheckedIOException when it is not a Camunda Form
	 */
	public static FormSchema read(Resource file) {
		try (InputStream form = file.getInputStream()) {
			return read(form);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Reads a {@code .form} file.
	 * @throws UncheckedIOException when it is not a Camunda Form
	 */
	public static FormSchema read(InputStream form) {
		try {
			return JSON.readValue(form, FormSchema.class);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** All components that ask for an answer, those inside groups included. */
	public List<FormComponent> fields() {
		return flat(this.components).filter(FormComponent::isField).toList();
	}

	private static Stream<FormComponent> flat(List<FormComponent> components) {
		return components.stream()
			.flatMap((component) -> Stream.concat(Stream.of(component), flat(component.components())));
	}

}
