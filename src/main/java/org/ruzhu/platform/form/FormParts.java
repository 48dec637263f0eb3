package org.ruzhu.platform.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

import org.ruzhu.platform.bounds.BoundedJson;
import org.ruzhu.platform.engine.ProcessFolder;

/**
 * Writes out what a form says in short, so that nothing is drawn twice. A group with the
 * property {@code fieldsOf} stands for the groups of the forms it names, without their
 * conditions; where it has a condition of its own it stands for their fields that can be
 * amended, each with that condition, in which {@code key} is the field's. One with
 * {@code forEachFieldOf} is a pattern: it stands once for each field of those forms that
 * can be amended, whose key takes the place of {@code key}, as in {@code code_key}, and
 * whose words those of <code>{label}</code>, <code>{labelEn}</code> and
 * <code>{subject}</code> (document or fact). One with {@code times} stands so often, and
 * {@code n}, as in {@code decision_n}, counts from 1.
 */
@Component
public class FormParts {

	private static final String FIELDS_OF = "fieldsOf";

	private static final String FOR_EACH_FIELD_OF = "forEachFieldOf";

	private static final String TIMES = "times";

	private static final int MAX_TIMES = 99;

	private static final String COMPONENTS = "components";

	private static final String CONDITIONAL = "conditional";

	private static final String PROPERTIES = "properties";

	/**
	 * A word to be filled in: bare where a name is meant, in braces within texts. Two
	 * braces are the form's own.
	 */
	private static final Pattern WORD = Pattern
		.compile("(?<![A-Za-z0-9])(key|n)(?![A-Za-z0-9_])|(?<!\\{)\\{(label|labelEn|subject)}(?!})");

	private static final ObjectMapper JSON = BoundedJson.mapper().build();

	private final ProcessFolder folder;

	private final Map<String, ArrayNode> parts = new ConcurrentHashMap<>();

	FormParts(ProcessFolder folder) {
		this.folder = folder;
	}

	/**
	 * Reads a form as whoever fills it in sees it.
	 * @throws UncheckedIOException when it is not a Camunda Form, or says in short what
	 * cannot be written out
	 */
	public FormSchema read(InputStream form) {
		try {
			return FormSchema.of(complete(LastDayField.write(JSON.readTree(form))));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Reads a form as whoever fills it in sees it.
	 * @throws UncheckedIOException as {@link #read(InputStream)}
	 */
	public FormSchema read(Resource file) {
		try (InputStream form = file.getInputStream()) {
			return read(form);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The same form with everything written out.
	 * @throws IOException when that cannot be done
	 */
	public JsonNode complete(JsonNode form) throws IOException {
		if (form.path(COMPONENTS).isArray()) {
			((ObjectNode) form).set(COMPONENTS, all(form.path(COMPONENTS)));
		}
		return form;
	}

	private ArrayNode all(JsonNode components) throws IOException {
		ArrayNode all = JSON.createArrayNode();
		for (JsonNode component : components) {
			all.addAll(whole(component));
		}
		return all;
	}

	private List<JsonNode> whole(JsonNode component) throws IOException {
		JsonNode properties = component.path(PROPERTIES);
		if (properties.has(FIELDS_OF) && component.has(CONDITIONAL)) {
			return of(properties.path(FIELDS_OF)).flatMap(FormParts::amendable)
				.map((field) -> underCondition(field, component.path(CONDITIONAL)))
				.toList();
		}
		if (properties.has(FIELDS_OF)) {
			return of(properties.path(FIELDS_OF)).filter(FormParts::asks).map(FormParts::withoutConditions).toList();
		}
		if (properties.has(FOR_EACH_FIELD_OF)) {
			return of(properties.path(FOR_EACH_FIELD_OF)).flatMap(FormParts::fields)
				.map((field) -> filled(component, wordsOf(field)))
				.toList();
		}
		if (properties.has(TIMES)) {
			return IntStream.rangeClosed(1, times(properties.path(TIMES).asText()))
				.mapToObj((n) -> filled(component, Map.of("n", String.valueOf(n))))
				.toList();
		}
		return List.of(complete(component));
	}

	/** What stands at the top of the forms that a property names. */
	private Stream<JsonNode> of(JsonNode forms) {
		return Arrays.stream(forms.asText().split("\\s*,\\s*"))
			.flatMap((form) -> elements(this.parts.computeIfAbsent(form, this::read)));
	}

	private ArrayNode read(String form) {
		ArrayNode all = JSON.createArrayNode();
		for (Resource file : this.folder.forms(form + ".form")) {
			try (InputStream content = file.getInputStream()) {
				LastDayField.write(JSON.readTree(content)).path(COMPONENTS).forEach(all::add);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return all;
	}

	private static int times(String times) throws IOException {
		if (!times.matches("[1-9]\\d?")) {
			throw new IOException("A group of a form stands 1 to %d times, not '%s'".formatted(MAX_TIMES, times));
		}
		return Integer.parseInt(times);
	}

	private static boolean asks(JsonNode component) {
		return FormSchema.component(component).isField() || !component.path(COMPONENTS).isEmpty();
	}

	private static Stream<FormComponent> fields(JsonNode component) {
		return FormSchema.component(component).withFields().filter(FormComponent::isAmendable);
	}

	/** The fields in a component that can be amended, as they are drawn. */
	private static Stream<JsonNode> amendable(JsonNode component) {
		FormComponent one = FormSchema.component(component);
		return (one.isField() && one.isAmendable()) ? Stream.of(component)
				: elements(component.path(COMPONENTS)).flatMap(FormParts::amendable);
	}

	private static JsonNode underCondition(JsonNode field, JsonNode conditional) {
		ObjectNode shown = field.deepCopy();
		shown.set(CONDITIONAL, fill(conditional, Map.of("key", field.path("key").asText())));
		return shown;
	}

	private static JsonNode withoutConditions(JsonNode component) {
		ObjectNode open = component.deepCopy();
		open.findParents(CONDITIONAL).forEach((conditional) -> ((ObjectNode) conditional).remove(CONDITIONAL));
		return open;
	}

	private static Map<String, String> wordsOf(FormComponent field) {
		return Map.of("key", field.key(), "label", field.label(), "labelEn",
				field.properties().getOrDefault("en", field.label()), "subject",
				field.upload().isPresent() ? "document" : "fact");
	}

	private static JsonNode filled(JsonNode pattern, Map<String, String> words) {
		ObjectNode filled = fill(pattern, words).deepCopy();
		((ObjectNode) filled.path(PROPERTIES)).remove(List.of(FOR_EACH_FIELD_OF, TIMES));
		return filled;
	}

	private static JsonNode fill(JsonNode node, Map<String, String> words) {
		if (node.isTextual()) {
			return TextNode.valueOf(WORD.matcher(node.textValue()).replaceAll((word) -> {
				String name = (word.group(1) != null) ? word.group(1) : word.group(2);
				return Matcher.quoteReplacement(words.getOrDefault(name, word.group()));
			}));
		}
		if (node instanceof ObjectNode object) {
			ObjectNode filled = JSON.createObjectNode();
			object.fields().forEachRemaining((entry) -> filled.set(entry.getKey(), fill(entry.getValue(), words)));
			return filled;
		}
		if (node instanceof ArrayNode array) {
			ArrayNode filled = JSON.createArrayNode();
			array.forEach((item) -> filled.add(fill(item, words)));
			return filled;
		}
		return node;
	}

	private static Stream<JsonNode> elements(JsonNode nodes) {
		return IntStream.range(0, nodes.size()).mapToObj(nodes::get);
	}

}
