package org.ruzhu.fuzz;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** Reads what can be asked of an interface out of its description. */
final class OpenApi {

	private static final int DEPTH = 5;

	private final JsonNode description;

	OpenApi(JsonNode description) {
		this.description = description;
	}

	List<Operation> operations(String prefix) {
		List<Operation> operations = new ArrayList<>();
		this.description.path("paths")
			.fields()
			.forEachRemaining((path) -> path.getValue()
				.fields()
				.forEachRemaining((method) -> operations
					.add(operation(method.getKey(), prefix + path.getKey(), method.getValue()))));
		return operations;
	}

	private Operation operation(String method, String path, JsonNode operation) {
		List<String> parameters = new ArrayList<>();
		operation.path("parameters").forEach((parameter) -> {
			if ("query".equals(parameter.path("in").asText())) {
				parameters.add(parameter.path("name").asText());
			}
		});
		JsonNode content = operation.path("requestBody").path("content");
		List<String> parts = new ArrayList<>();
		resolve(content.path("multipart/form-data").path("schema")).path("properties")
			.fieldNames()
			.forEachRemaining(parts::add);
		return new Operation(method.toUpperCase(), path, parameters, content.path("application/json").path("schema"),
				parts);
	}

	JsonNode resolve(JsonNode schema) {
		String reference = schema.path("$ref").asText();
		return reference.isEmpty() ? schema : this.description.at(reference.substring(1));
	}

	/** A body that follows the schema, but for what is odd in it. */
	String body(JsonNode schema, Oddities odd, Known known) {
		return body(schema, "", odd, known, DEPTH);
	}

	private String body(JsonNode given, String name, Oddities odd, Known known, int depth) {
		if (given instanceof MissingNode || depth == 0 || odd.chance(0.06)) {
			return odd.json();
		}
		JsonNode schema = merged(resolve(given));
		if (schema.has("properties") || schema.has("additionalProperties")) {
			return object(schema, odd, known, depth);
		}
		if (schema.has("items")) {
			List<String> items = new ArrayList<>();
			for (int i = odd.number(3); i > 0; i--) {
				items.add(body(schema.path("items"), name, odd, known, depth - 1));
			}
			return "[" + String.join(",", items) + "]";
		}
		return scalar(schema, name, odd, known);
	}

	private JsonNode merged(JsonNode schema) {
		JsonNode parts = schema.path("allOf");
		if (parts.isEmpty()) {
			return schema;
		}
		var all = ((com.fasterxml.jackson.databind.node.ObjectNode) schema).deepCopy();
		parts.forEach((part) -> {
			JsonNode properties = merged(resolve(part)).path("properties");
			properties.fields()
				.forEachRemaining(
						(property) -> all.withObject("/properties").set(property.getKey(), property.getValue()));
		});
		return all;
	}

	private String object(JsonNode schema, Oddities odd, Known known, int depth) {
		List<String> fields = new ArrayList<>();
		List<JsonNode> required = new ArrayList<>();
		schema.path("required").forEach(required::add);
		double kept = Math.min(1, 4.0 / Math.max(1, schema.path("properties").size()));
		schema.path("properties").fields().forEachRemaining((property) -> {
			boolean needed = required.stream().anyMatch((name) -> name.asText().equals(property.getKey()));
			if (odd.chance(needed ? 0.95 : kept)) {
				fields.add(Oddities.quoted(property.getKey()) + ":"
						+ body(property.getValue(), property.getKey(), odd, known, depth - 1));
			}
		});
		if (schema.path("additionalProperties").isObject() && odd.chance(0.8)) {
			fields.add(Oddities.quoted(known.value("name", odd)) + ":"
					+ body(schema.path("additionalProperties"), "", odd, known, depth - 1));
		}
		if (odd.chance(0.05)) {
			fields.add(Oddities.quoted(odd.text()) + ":" + odd.json());
		}
		return "{" + String.join(",", fields) + "}";
	}

	private String scalar(JsonNode schema, String name, Oddities odd, Known known) {
		if (odd.chance(0.2)) {
			return odd.json();
		}
		if (schema.has("enum") && odd.chance(0.8)) {
			return schema.path("enum").get(odd.number(schema.path("enum").size())).toString();
		}
		return switch (schema.path("type").asText()) {
			case "integer", "number" -> odd.chance(0.6) ? Integer.toString(odd.number(50)) : odd.number();
			case "boolean" -> Boolean.toString(odd.chance(0.5));
			default -> Oddities.quoted(known.value(name, odd));
		};
	}

}
