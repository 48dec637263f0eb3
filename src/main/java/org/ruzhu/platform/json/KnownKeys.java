package org.ruzhu.platform.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;

/**
 * Looks for keys that no record has before anything is read: whoever misspells a key is
 * to hear of that key, and not that another one is missing.
 */
record KnownKeys(DeserializationConfig config) {

	/** A key that is not known, and those that are. */
	record Unknown(JsonPointer at, Set<String> known) {
	}

	/**
	 * The keys of a tree that its type does not know.
	 * @param at where the tree stands in its file
	 */
	Stream<Unknown> unknown(JsonNode tree, JavaType type, JsonPointer at) {
		if (type.isReferenceType()) {
			return unknown(tree, type.getContentType(), at);
		}
		if (tree.isArray() && type.isCollectionLikeType()) {
			return IntStream.range(0, tree.size())
				.boxed()
				.flatMap((item) -> unknown(tree.get(item), type.getContentType(), at.appendIndex(item)));
		}
		if (tree.isObject() && type.isMapLikeType()) {
			return tree.propertyStream()
				.flatMap(
						(entry) -> unknown(entry.getValue(), type.getContentType(), at.appendProperty(entry.getKey())));
		}
		return (tree.isObject() && type.isRecordType()) ? unknown(tree, keys(type), at) : Stream.empty();
	}

	private Stream<Unknown> unknown(JsonNode tree, Map<String, JavaType> known, JsonPointer at) {
		return tree.propertyStream().flatMap((entry) -> {
			JsonPointer there = at.appendProperty(entry.getKey());
			return known.containsKey(entry.getKey()) ? unknown(entry.getValue(), known.get(entry.getKey()), there)
					: Stream.of(new Unknown(there, known.keySet()));
		});
	}

	private Map<String, JavaType> keys(JavaType type) {
		Map<String, JavaType> keys = new LinkedHashMap<>();
		this.config.introspect(type)
			.findProperties()
			.stream()
			.filter(BeanPropertyDefinition::hasConstructorParameter)
			.forEach((property) -> keys.put(property.getName(), property.getPrimaryType()));
		return keys;
	}

}
