package org.ruzhu.platform.security;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the engine's REST API offers, by its own description. */
final class EngineOperations {

	private static final Set<String> VARIABLES = Set.of("VariableValueDto", "TriggerVariableValueDto");

	private static final Set<String> READING = Set.of("get", "options");

	private final JsonNode description;

	private EngineOperations(JsonNode description) {
		this.description = description;
	}

	static EngineOperations read() {
		try (InputStream description = EngineOperations.class.getResourceAsStream("/openapi.json")) {
			return new EngineOperations(new ObjectMapper().readTree(description));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** All that change something. */
	List<Operation> writing() {
		return this.description.path("paths")
			.properties()
			.stream()
			.flatMap((path) -> path.getValue()
				.properties()
				.stream()
				.filter((operation) -> !READING.contains(operation.getKey()))
				.map((operation) -> operation(path.getKey(), operation)))
			.toList();
	}

	private Operation operation(String path, Map.Entry<String, JsonNode> operation) {
		JsonNode content = operation.getValue().path("requestBody").path("content");
		JsonNode schema = content.path("application/json").path("schema");
		return new Operation(operation.getKey().toUpperCase(), path, schema, content.has("multipart/form-data"),
				takesVariables(schema, new HashSet<>()));
	}

	private boolean takesVariables(JsonNode schema, Set<String> seen) {
		return VARIABLES.contains(name(schema)) || below(schema, seen).anyMatch((part) -> takesVariables(part, seen));
	}

	private Stream<JsonNode> below(JsonNode schema, Set<String> seen) {
		String name = name(schema);
		if (name.isEmpty()) {
			return StreamSupport.stream(schema.spliterator(), false);
		}
		return seen.add(name) ? Stream.of(resolved(schema)) : Stream.empty();
	}

	/** A body with a variable wherever the operation takes one. */
	JsonNode body(Operation operation, JsonNode variable) {
		return filled(operation.schema(), variable, 0);
	}

	private JsonNode filled(JsonNode schema, JsonNode variable, int depth) {
		if (VARIABLES.contains(name(schema))) {
			return variable;
		}
		JsonNode resolved = resolved(schema);
		if (resolved.path("additionalProperties").isObject()) {
			return object().set("hole", filled(resolved.path("additionalProperties"), variable, depth + 1));
		}
		if (resolved.has("items")) {
			JsonNode item = filled(resolved.path("items"), variable, depth + 1);
			return JsonNodeFactory.instance.arrayNode().add(item);
		}
		ObjectNode body = object();
		parts(resolved)
			.filter((part) -> depth < 6 && takesVariables(part.getValue(), new HashSet<>())
					|| VARIABLES.contains(name(part.getValue())))
			.forEach((part) -> body.set(part.getKey(), filled(part.getValue(), variable, depth + 1)));
		return body;
	}

	private Stream<Map.Entry<String, JsonNode>> parts(JsonNode schema) {
		Stream<Map.Entry<String, JsonNode>> inherited = StreamSupport.stream(schema.path("allOf").spliterator(), false)
			.flatMap((parent) -> parts(resolved(parent)));
		return Stream.concat(schema.path("properties").properties().stream(), inherited);
	}

	private JsonNode resolved(JsonNode schema) {
		String name = name(schema);
		return name.isEmpty() ? schema : this.description.path("components").path("schemas").path(name);
	}

	private static String name(JsonNode schema) {
		return schema.path("$ref").asText("").replaceAll(".*/", "");
	}

	private static ObjectNode object() {
		return JsonNodeFactory.instance.objectNode();
	}

	/** One of them. */
	record Operation(String method, String path, JsonNode schema, boolean takesFile, boolean takesVariables) {

		@Override
		public String toString() {
			return this.method + " " + this.path;
		}

	}

}
