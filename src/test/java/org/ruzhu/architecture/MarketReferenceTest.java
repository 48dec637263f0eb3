package org.ruzhu.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The reference of market.yaml says what its schema and the defaults say. With
 * {@code -Druzhu.docs=write} the test writes it.
 */
class MarketReferenceTest {

	private static final Path REFERENCE = Path.of("docs/reference/market-yaml.md");

	private static final SchemaNode MARKET = SchemaNode.of("market.schema.json");

	private static final String HEAD = """
			# market.yaml

			What a market's folder says that is neither a model nor a table. This page is written from the
			[schema](../../processes/schemas/market.schema.json) and from [defaults.yaml](../../processes/defaults.yaml) by a test.

			- **Where it is left out.** *needed*: the start stops without it. *default*: `defaults.yaml` has it; this page shows the shipped value.
			- **Two files, one answer.** A market overrides a default key by key, at every depth: `smsHours: {until: "20:00"}` leaves the rest of
			  `smsHours` as it was. A list is one value. A market cannot take a default away, only replace it.
			- **Sections** that a market may do without (`violations`, `changes`, `contractYears`, `exit`) are completed by defaults only where the market has them.
			- **Another folder.** Where `RUZHU_PROCESSES` names a folder, its `defaults.yaml` counts, as a whole; where it has none, the shipped one does.
			- **Stated or not.** What a document of the market states stands in the market's file with `stated: true` and its clause; all else is the
			  operator's setting and is shown as a target.
			- **Errors.** Whatever is wrong stops the start with file, line and key. An editor that reads the first line of the file
			  (`# yaml-language-server: $schema=…`) completes keys and marks errors while one types.
			""";

	private final Map<String, String> sections = new LinkedHashMap<>();

	@Test
	void theReferenceIsWhatTheSchemaSays() throws IOException {
		String reference = HEAD + "\n" + table(MARKET, Optional.of(ofEveryMarket()));
		for (String key : MARKET.keys()) {
			describe(key, MARKET.key(key).orElseThrow(), Optional.ofNullable(defaults().get(key)));
		}
		reference += this.sections.entrySet()
			.stream()
			.map((section) -> "\n## " + section.getKey() + "\n" + section.getValue())
			.collect(Collectors.joining());
		if ("write".equals(System.getProperty("ruzhu.docs"))) {
			Files.createDirectories(REFERENCE.getParent());
			Files.writeString(REFERENCE, reference);
		}
		assertThat(REFERENCE).as("to accept what has changed, run this test with -Druzhu.docs=write")
			.hasContent(reference);
	}

	private static JsonNode defaults() throws IOException {
		return new YAMLMapper().readTree(Drawings.PROCESSES.resolve("defaults.yaml").toFile());
	}

	/** Without those of sections that a market may do without. */
	private static JsonNode ofEveryMarket() throws IOException {
		return defaults().<ObjectNode>deepCopy().retain(SchemaNode.of("defaults.schema.json").required());
	}

	/** A section for each value that has keys of its own, and for those within it. */
	private void describe(String at, SchemaNode schema, Optional<JsonNode> defaults) {
		if (isText(schema)) {
			return;
		}
		Optional<SchemaNode> items = schema.items();
		items.ifPresent((item) -> describe(at, item, Optional.empty()));
		if (!schema.keys().isEmpty()) {
			String meaning = schema.text("description");
			this.sections.put(at, (meaning.isEmpty() ? "" : "\n" + meaning + "\n") + "\n" + table(schema, defaults));
			if (schema.isOpen()) {
				describe(at + ".*", schema.key("any other").orElseThrow(), Optional.empty());
			}
			else {
				schema.keys()
					.forEach((key) -> describe(at + "." + key, schema.key(key).orElseThrow(), Optional.empty()));
			}
		}
	}

	private static String table(SchemaNode schema, Optional<JsonNode> defaults) {
		return Stream
			.concat(Stream.of("| key | left out | value | meaning |", "|---|---|---|---|"),
					schema.keys().stream().map((key) -> row(key, schema, defaults)))
			.collect(Collectors.joining("\n", "", "\n"));
	}

	private static String row(String key, SchemaNode schema, Optional<JsonNode> defaults) {
		SchemaNode value = schema.key(key).orElseThrow();
		return "| `%s` | %s | %s | %s |".formatted(key, leftOut(key, schema, defaults), value(value),
				value.text("description").replace("|", "\\|"));
	}

	private static String leftOut(String key, SchemaNode schema, Optional<JsonNode> defaults) {
		Optional<String> byDefault = defaults.map((all) -> all.get(key)).map(MarketReferenceTest::yaml);
		if (schema.required().contains(key)) {
			return byDefault.isPresent() ? "needed; some keys by default" : "needed";
		}
		return byDefault
			.map((value) -> (value.length() > 80) ? "default: see defaults.yaml" : "default `" + value + "`")
			.orElse("nothing");
	}

	private static String yaml(JsonNode value) {
		return value.toString().replace("\":", "\": ").replace(",\"", ", \"").replace("\"", "");
	}

	private static String value(SchemaNode schema) {
		if (isText(schema)) {
			return "text in `zh` and `en`";
		}
		if (schema.says("enum").isPresent()) {
			return schema.says("enum")
				.orElseThrow()
				.valueStream()
				.map((word) -> "`" + word.asText() + "`")
				.collect(Collectors.joining(", "));
		}
		return switch (schema.text("type")) {
			case "array" -> "list of " + schema.items().map(MarketReferenceTest::value).orElseThrow();
			case "integer" -> "whole number, at least " + schema.text("minimum");
			case "number" -> "number";
			case "boolean" -> "`true` or `false`";
			case "object" -> "keys, see below";
			default -> schema.text("format").isEmpty() ? "text" : schema.text("format");
		};
	}

	private static boolean isText(SchemaNode schema) {
		return schema.keys().equals(List.of("zh", "en"));
	}

}
