package org.ruzhu.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A place in one of the schemas, together with all that it refers to by {@code $ref} and
 * {@code allOf}.
 */
record SchemaNode(List<Part> parts) {

	/** A node, and the file that its references start from. */
	record Part(String file, JsonNode node) {

		private Part at(String pointer) {
			return new Part(this.file, this.node.at(pointer));
		}

		/** What this place says itself comes first. */
		private Stream<Part> withAllItRefersTo() {
			Stream<Part> referred = this.node.has("$ref") ? Stream.of(reference(this.node.get("$ref").asText()))
					: Stream.empty();
			Stream<Part> all = Stream.concat(referred,
					this.node.path("allOf").valueStream().map((part) -> new Part(this.file, part)));
			return Stream.concat(Stream.of(this), all.flatMap(Part::withAllItRefersTo));
		}

		private Part reference(String reference) {
			String[] place = reference.split("#");
			return (place[0].isEmpty() ? new Part(this.file, read(this.file)) : new Part(place[0], read(place[0])))
				.at(place[1]);
		}

		private static JsonNode read(String file) {
			try {
				return new ObjectMapper().readTree(Drawings.PROCESSES.resolve("schemas").resolve(file).toFile());
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

	static SchemaNode of(String file) {
		return of(new Part(file, Part.read(file)));
	}

	private static SchemaNode of(Part part) {
		return new SchemaNode(part.withAllItRefersTo().toList());
	}

	/**
	 * What it says under a word; what a place says itself goes before what it refers to.
	 */
	Optional<JsonNode> says(String word) {
		return this.parts.stream()
			.map(Part::node)
			.filter((node) -> node.has(word))
			.map((node) -> node.get(word))
			.findFirst();
	}

	String text(String word) {
		return says(word).map(JsonNode::asText).orElse("");
	}

	List<String> keys() {
		return collect("properties", (node) -> node.propertyStream().map(Map.Entry::getKey)).toList();
	}

	Set<String> required() {
		return new TreeSet<>(collect("required", (node) -> node.valueStream().map(JsonNode::asText)).toList());
	}

	private Stream<String> collect(String word, Function<JsonNode, Stream<String>> names) {
		return this.parts.stream().map((part) -> part.node().path(word)).flatMap(names).distinct();
	}

	/** What it says of a key; of a key that is not named, what it says of all others. */
	Optional<SchemaNode> key(String key) {
		return place("/properties/" + key).or(() -> place("/additionalProperties"));
	}

	Optional<SchemaNode> items() {
		return place("/items");
	}

	/** Whether other keys than those it names may stand there. */
	boolean isOpen() {
		return this.parts.stream().noneMatch((part) -> part.node().path("additionalProperties").isBoolean());
	}

	private Optional<SchemaNode> place(String pointer) {
		return this.parts.stream()
			.map((part) -> part.at(pointer))
			.filter((part) -> part.node().isObject())
			.map(SchemaNode::of)
			.findFirst();
	}

}
