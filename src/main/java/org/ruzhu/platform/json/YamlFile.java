package org.ruzhu.platform.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import org.springframework.core.io.Resource;

/**
 * A YAML file, read strictly: a key that is unknown, missing or there twice, or a value
 * of another kind, is an error that names file and line. A file may be laid over another;
 * the error then names the one of the two that is wrong.
 */
public final class YamlFile {

	private static final ObjectMapper YAML = YAMLMapper.builder()
		.addModule(new Jdk8Module())
		.addModule(new JavaTimeModule())
		.enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
		.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
		.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
		.enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
		.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		// Without quotes the account 0012 would be the number ten.
		.withCoercionConfig(LogicalType.Textual,
				(text) -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
					.setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
					.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
		.build();

	private static final Pattern NOTHING_THERE = Pattern
		.compile("^(Null value for creator property|Cannot map `null`)");

	private static final Pattern NAMED = Pattern.compile("\\{([a-z][a-z-]*)}");

	private final JsonNode tree;

	/** Where each entry stands: file and line. */
	private final Map<JsonPointer, String> places;

	private YamlFile(JsonNode tree, Map<JsonPointer, String> places) {
		this.tree = tree;
		this.places = places;
	}

	/**
	 * Reads a file.
	 * @param name what errors call it
	 * @throws BrokenFileException if it is no YAML, or has a key twice
	 */
	public static YamlFile read(String name, Resource file) {
		try (InputStream content = file.getInputStream()) {
			byte[] yaml = content.readAllBytes();
			JsonNode tree = YAML.readTree(yaml);
			return new YamlFile(tree.isContainerNode() ? tree : YAML.createObjectNode(), places(name, yaml));
		}
		catch (JsonProcessingException ex) {
			throw new BrokenFileException(line(name, ex.getLocation().getLineNr()), problem(ex));
		}
		catch (IOException ex) {
			throw new BrokenFileException(name, "cannot be read: " + ex.getMessage());
		}
	}

	private static Map<JsonPointer, String> places(String name, byte[] yaml) throws IOException {
		Map<JsonPointer, String> places = new HashMap<>(Map.of(JsonPointer.empty(), line(name, 1)));
		try (JsonParser parser = YAML.createParser(yaml)) {
			while (parser.nextToken() != null) {
				places.putIfAbsent(parser.getParsingContext().pathAsPointer(),
						line(name, parser.currentTokenLocation().getLineNr()));
			}
		}
		return places;
	}

	private static String line(String name, int line) {
		return name + ", line " + line;
	}

	/** Whether it has this key at its top. */
	public boolean has(String key) {
		return this.tree.has(key);
	}

	/** All of it but these keys of its top. */
	public YamlFile without(Collection<String> keys) {
		return new YamlFile(this.tree.isObject() ? this.tree.<ObjectNode>deepCopy().without(keys) : this.tree,
				this.places);
	}

	/** Nothing of it but these keys of its top. */
	public YamlFile only(Collection<String> keys) {
		return new YamlFile(this.tree.isObject() ? this.tree.<ObjectNode>deepCopy().retain(keys) : this.tree,
				this.places);
	}

	/**
	 * This file, and whatever it does not say from another. Keys are looked at one by
	 * one, at every depth; a list is one value.
	 */
	public YamlFile over(YamlFile other) {
		Map<JsonPointer, String> both = new HashMap<>(other.places);
		both.putAll(this.places);
		return new YamlFile(merge(this.tree, other.tree), both);
	}

	private static JsonNode merge(JsonNode own, JsonNode other) {
		if (!own.isObject() || !other.isObject()) {
			return own;
		}
		ObjectNode merged = other.deepCopy();
		own.properties()
			.forEach((entry) -> merged.set(entry.getKey(),
					other.has(entry.getKey()) ? merge(entry.getValue(), other.get(entry.getKey())) : entry.getValue()));
		return merged;
	}

	/**
	 * This file with every {@code {name}} in its texts replaced by what a section says
	 * under that name, in the language that the text's own key names. The section itself
	 * stays as it is.
	 * @throws BrokenFileException if a text names what the section does not have
	 */
	public YamlFile filled(String section) {
		JsonNode filled = this.tree.deepCopy();
		fill(filled, JsonPointer.empty(), section);
		return new YamlFile(filled, this.places);
	}

	private void fill(JsonNode node, JsonPointer at, String section) {
		if (node instanceof ObjectNode object) {
			object.properties()
				.stream()
				.filter((entry) -> !at.equals(JsonPointer.empty()) || !entry.getKey().equals(section))
				.forEach((entry) -> {
					JsonPointer there = at.appendProperty(entry.getKey());
					if (entry.getValue().isTextual()) {
						entry.setValue(object.textNode(filled(entry.getValue().asText(), there, section)));
					}
					fill(entry.getValue(), there, section);
				});
		}
		for (int item = 0; node.isArray() && item < node.size(); item++) {
			fill(node.get(item), at.appendIndex(item), section);
		}
	}

	private String filled(String text, JsonPointer at, String section) {
		return NAMED.matcher(text).replaceAll((named) -> {
			JsonNode said = this.tree.path(section).path(named.group(1)).path(at.last().getMatchingProperty());
			if (!said.isTextual()) {
				throw new BrokenFileException(place(at),
						words(at) + ": names '" + named.group() + "', which '" + section + "' does not have");
			}
			return Matcher.quoteReplacement(said.asText());
		});
	}

	/**
	 * What it says.
	 * @throws BrokenFileException if it does not say it as the type asks for
	 */
	public <T> T as(TypeReference<T> type) {
		new KnownKeys(YAML.getDeserializationConfig()).unknown(this.tree, YAML.constructType(type), JsonPointer.empty())
			.findFirst()
			.ifPresent((key) -> {
				throw new BrokenFileException(place(key.at()),
						"unknown key '" + words(key.at()) + "'; known here: " + key.known());
			});
		try {
			return YAML.readValue(YAML.treeAsTokens(this.tree), type);
		}
		catch (JsonMappingException ex) {
			throw new BrokenFileException(place(entry(ex)), problem(ex));
		}
		catch (IOException ex) {
			throw new BrokenFileException(place(JsonPointer.empty()), ex.getMessage());
		}
	}

	/** Where the entry stands that an error is about. */
	private static JsonPointer entry(JsonMappingException ex) {
		JsonPointer entry = pointer(ex);
		if (ex.getCause() instanceof WrongEntryException wrong) {
			for (String key : wrong.key().split("\\.")) {
				entry = entry.appendProperty(key);
			}
		}
		return entry;
	}

	private static JsonPointer pointer(JsonMappingException ex) {
		JsonPointer pointer = JsonPointer.empty();
		for (Reference step : ex.getPath()) {
			pointer = (step.getFieldName() != null) ? pointer.appendProperty(step.getFieldName())
					: pointer.appendIndex(step.getIndex());
		}
		return pointer;
	}

	/** Where it stands, or would stand if it were there. */
	private String place(JsonPointer pointer) {
		JsonPointer at = pointer;
		while (!this.places.containsKey(at)) {
			at = at.head();
		}
		return this.places.get(at);
	}

	private static String problem(JsonProcessingException ex) {
		if (ex instanceof ValueInstantiationException refused && refused.getCause() != null) {
			return at(refused) + refused.getCause().getMessage();
		}
		if (ex instanceof MismatchedInputException missing && NOTHING_THERE.matcher(ex.getOriginalMessage()).find()) {
			return "'" + words(pointer(missing)) + "' is missing";
		}
		return (ex instanceof JsonMappingException broken) ? at(broken) + ex.getOriginalMessage()
				: ex.getOriginalMessage();
	}

	private static String at(JsonMappingException ex) {
		return ex.getPath().isEmpty() ? "" : words(pointer(ex)) + ": ";
	}

	/** {@code /categories/0/open} as {@code categories.item 1.open}. */
	private static String words(JsonPointer pointer) {
		StringJoiner words = new StringJoiner(".");
		for (JsonPointer step = pointer; !step.matches(); step = step.tail()) {
			words.add(step.mayMatchElement() ? "item " + (step.getMatchingIndex() + 1) : step.getMatchingProperty());
		}
		return words.toString();
	}

}
