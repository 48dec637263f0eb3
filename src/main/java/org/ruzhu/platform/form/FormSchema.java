package org.ruzhu.platform.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
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
			return of(LastDayField.write(JSON.readTree(form)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A form that was read already.
	 * @throws UncheckedIOException when it is not a Camunda Form
	 */
	static FormSchema of(JsonNode form) {
		return read(form, FormSchema.class);
	}

	/**
	 * One component that was read already.
	 * @throws UncheckedIOException when it is none
	 */
	static FormComponent component(JsonNode component) {
		return read(component, FormComponent.class);
	}

	private static <T> T read(JsonNode node, Class<T> type) {
		try {
			return JSON.treeToValue(node, type);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The same, with answers needed to these fields too. */
	public FormSchema requiring(Set<String> keys) {
		return keys.isEmpty() ? this : new FormSchema(this.id,
				this.components.stream().map((component) -> component.requiring(keys)).toList());
	}

	/** All components that ask for an answer, those inside groups included. */
	public List<FormComponent> fields() {
		return this.components.stream().flatMap(FormComponent::withFields).toList();
	}

}
