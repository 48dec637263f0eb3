package org.ruzhu.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.camunda.bpm.engine.authorization.BatchPermissions;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.util.FileSystemUtils;

import org.ruzhu.desk.queue.TaskLists;
import org.ruzhu.market.MarketFolders;
import org.ruzhu.market.Markets;
import org.ruzhu.market.Reasons;
import org.ruzhu.platform.engine.ProcessFolder;
import org.ruzhu.platform.json.BrokenFileException;
import org.ruzhu.platform.security.StaffGroup;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an editor says of a file of the operator's, by its schema, is what the product
 * says of it when it starts.
 */
class SchemasTest {

	private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);

	private static final YAMLMapper YAML = new YAMLMapper();

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withBean("messageSource", StaticMessageSource.class)
		.withUserConfiguration(ProcessFolder.class, MarketFolders.class, Markets.class, Reasons.class, TaskLists.class,
				type("org.ruzhu.platform.security.process.StaffRights"));

	@ParameterizedTest
	@MethodSource("files")
	void everyFileNamesItsSchemaInItsHeadAndKeepsIt(Path file) throws IOException {
		String head = Files.readAllLines(file).get(0);
		assertThat(head).startsWith("# yaml-language-server: $schema=");
		Path schema = file.resolveSibling(head.substring(head.indexOf('=') + 1)).normalize();
		assertThat(schema).exists().isEqualTo(schema(file));
		assertThat(errors(file)).isEmpty();
	}

	static List<Path> files() {
		List<Path> files = Drawings.files(Drawings.PROCESSES, ".yaml");
		assertThat(files).hasSizeGreaterThan(8);
		return files;
	}

	@Test
	void aMarketThatIsNotShippedKeepsTheSchemaToo() {
		assertThat(Drawings.files(Path.of("src/test/resources/sixth-market"), "market.yaml")).isNotEmpty()
			.allSatisfy((file) -> assertThat(errors(file)).isEmpty());
	}

	@Test
	void schemasAndRecordsNameTheSameKeysKindsAndWhichOfThemAreNeeded() {
		SchemaNode defaults = SchemaNode.of("defaults.schema.json");
		SchemaNode market = SchemaNode.of("market.schema.json");
		assertThat(market.keys()).containsAll(defaults.keys());
		assertAgree(type("org.ruzhu.market.MarketFile"), market, Optional.of(defaults), "market.yaml");
		assertAgree(type("org.ruzhu.market.ReasonFile"), SchemaNode.of("reasons.schema.json"), Optional.empty(),
				"reasons.yaml");
		assertAgree(type("org.ruzhu.desk.queue.TaskList"), SchemaNode.of("queues.schema.json").items().orElseThrow(),
				Optional.empty(), "queues.yaml");
		assertAgree(type("org.ruzhu.platform.security.process.StaffRights$Line"),
				SchemaNode.of("rights.schema.json").items().orElseThrow(), Optional.empty(), "rights.yaml");
	}

	@Test
	void schemasNameTheGroupsResourcesAndPermissionsThereAre() {
		SchemaNode right = SchemaNode.of("rights.schema.json").items().orElseThrow();
		SchemaNode list = SchemaNode.of("queues.schema.json").items().orElseThrow();
		SchemaNode late = SchemaNode.of("market.schema.json").key("lateReview").orElseThrow();
		String[] groups = Arrays.stream(StaffGroup.values()).map(StaffGroup::id).toArray(String[]::new);
		assertThat(words(right.key("groups").flatMap(SchemaNode::items))).containsExactly(groups);
		assertThat(words(list.key("groups").flatMap(SchemaNode::items))).containsExactly(groups);
		assertThat(words(late.key("lead"))).containsExactly(groups);
		assertThat(words(right.key("resources").flatMap(SchemaNode::items)))
			.containsExactlyInAnyOrderElementsOf(names(Arrays.stream(Resources.values()).map(Resources::name)));
		assertThat(words(right.key("permissions").flatMap(SchemaNode::items))).containsExactlyInAnyOrderElementsOf(
				names(Stream
					.<Permission[]>of(Permissions.values(), ProcessDefinitionPermissions.values(),
							BatchPermissions.values())
					.flatMap(Arrays::stream)
					.map(Permission::getName)));
	}

	@Test
	void everyKeyIsDescribed() {
		for (String file : List.of("market", "defaults", "reasons", "queues", "rights")) {
			SchemaNode root = SchemaNode.of(file + ".schema.json");
			assertDescribed(root.items().orElse(root), file);
		}
	}

	@Test
	void whatIsShippedStarts() {
		this.runner.run((context) -> assertThat(context).hasNotFailed());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			markets/kingsoft/market.yaml     | open: true                 | opne: true
			markets/kingsoft/market.yaml     | days: 3                    | days: 3 working days
			markets/kingsoft/market.yaml     | days: 3                    | days: 3.5
			markets/tencent-classic/market.yaml | , open: true             | ''
			markets/kingsoft/market.yaml     | 'name: {zh: 金山云云市场, '   | 'name: {zh: 1, '
			markets/tencent-2019/market.yaml | rule: tiers                | roule: tiers
			markets/tencent-2019/market.yaml | rule: tiers                | rule: tier
			markets/tencent-2019/market.yaml | '  rule: tiers'            | ''
			markets/tencent-2019/market.yaml | amount: 300                | amount: 300 yuan
			markets/tencent-2019/market.yaml | amount: 300                | amount: 300.005
			markets/tencent-2019/market.yaml | amount: 300                | amount: 0
			markets/tencent-2019/market.yaml | every: year                | every: 365
			markets/tencent-2019/market.yaml | 2017-08-01                 | 1 August 2017
			defaults.yaml                    | mostPerDay: 10             | mostperday: 10
			defaults.yaml                    | mostPerDay: 10,            | ''
			defaults.yaml                    | until: "21:00"             | until: 9 pm
			defaults.yaml                    | deposit-lapse: {days: 30   | deposit-lapse: {days: P30D
			defaults.yaml                    | newDays: 2                 | newDays: 0
			defaults.yaml                    | accountNumber: "0000       | accountNumber: 0012 # "
			defaults.yaml                    | lead: operations           | lead: operation
			reasons.yaml                     | remedy:                    | remedie:
			reasons.yaml                     | about: [document]          | about: [paper]
			reasons.yaml                     | about: [document]          | about: []
			reasons.yaml                     | needsWords: true           | needsWords: 1
			staff/queues.yaml                | per: person                | fer: person
			staff/queues.yaml                | only: due-today            | only: P1D
			staff/queues.yaml                | ', en: My tasks'            | ''
			staff/queues.yaml                | groups: [reviewers]        | groups: [reviewer]
			staff/rights.yaml                | permissions: [access]      | permission: [access]
			staff/rights.yaml                | permissions: [access]      | permissions: [enter]
			staff/rights.yaml                | resources: [application],  | ''
			staff/rights.yaml                | [user, group, tenant]      | [user, group, market]
			""")
	void whatTheSchemaRefusesStopsTheStart(String file, String right, String wrong, @TempDir Path processes)
			throws IOException {
		FileSystemUtils.copyRecursively(Drawings.PROCESSES, processes);
		Path changed = processes.resolve(file);
		String content = Files.readString(changed);
		assertThat(content).contains(right);
		Files.writeString(changed, content.replace(right, wrong));
		assertThat(errors(changed)).isNotEmpty();
		this.runner.withPropertyValues("ruzhu.processes=" + processes)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOfSatisfying(BrokenFileException.class,
						(broken) -> assertThat(broken.file()).matches(file + ", line \\d+")));
	}

	private static Path schema(Path file) {
		return Drawings.PROCESSES.resolve("schemas")
			.resolve(file.getFileName().toString().replace(".yaml", ".schema.json"));
	}

	private static List<Error> errors(Path file) {
		try {
			return SCHEMAS.getSchema(SchemaLocation.of("classpath:" + schema(file)))
				.validate(YAML.readTree(file.toFile()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void assertAgree(Type type, SchemaNode schema, Optional<SchemaNode> defaults, String at) {
		if (type instanceof ParameterizedType generic) {
			assertGeneric(generic, schema, defaults, at);
		}
		else if (type instanceof Class<?> record && record.isRecord()) {
			assertRecord(record, schema, defaults, at);
		}
		else if (type instanceof Class<?> words && words.isEnum()) {
			assertThat(words(Optional.of(schema))).as(at).containsExactlyInAnyOrderElementsOf(constants(words));
		}
		else {
			assertThat(schema.text("type")).as(at).isEqualTo(kind(type));
			assertThat(schema.text("format")).as(at).isEqualTo((type == LocalDate.class) ? "date" : "");
		}
	}

	private static void assertGeneric(ParameterizedType type, SchemaNode schema, Optional<SchemaNode> defaults,
			String at) {
		Type[] arguments = type.getActualTypeArguments();
		Type content = arguments[arguments.length - 1];
		if (type.getRawType() == Optional.class) {
			assertAgree(content, schema, defaults, at);
		}
		else if (type.getRawType() == List.class) {
			assertThat(schema.text("type")).as(at).isEqualTo("array");
			assertAgree(content, schema.items().orElseThrow(), defaults.flatMap(SchemaNode::items), at + ".item");
		}
		else {
			assertThat(type.getRawType()).as(at).isEqualTo(Map.class);
			assertThat(schema.text("type")).as(at).isEqualTo("object");
			Stream.concat(schema.keys().stream(), Stream.of("any other"))
				.forEach((key) -> assertAgree(content, schema.key(key).orElseThrow(),
						defaults.flatMap((others) -> others.key(key)), at + "." + key));
		}
	}

	private static void assertRecord(Class<?> type, SchemaNode schema, Optional<SchemaNode> defaults, String at) {
		RecordComponent[] keys = type.getRecordComponents();
		assertThat(schema.text("type")).as(at).isEqualTo("object");
		assertThat(schema.isOpen()).as(at + " takes any key").isFalse();
		assertThat(schema.keys()).as(at)
			.containsExactlyInAnyOrderElementsOf(Arrays.stream(keys).map(RecordComponent::getName).toList());
		Set<String> required = new TreeSet<>(schema.required());
		defaults.map(SchemaNode::required).ifPresent(required::addAll);
		assertThat(required).as("needed in " + at)
			.containsExactlyInAnyOrderElementsOf(Arrays.stream(keys)
				.filter((key) -> key.getType() != Optional.class)
				.map(RecordComponent::getName)
				.toList());
		for (RecordComponent key : keys) {
			assertAgree(key.getGenericType(), schema.key(key.getName()).orElseThrow(),
					defaults.filter((others) -> others.keys().contains(key.getName()))
						.flatMap((others) -> others.key(key.getName())),
					at + "." + key.getName());
		}
	}

	private static void assertDescribed(SchemaNode schema, String at) {
		for (String key : schema.keys()) {
			SchemaNode value = schema.key(key).orElseThrow();
			assertThat(value.text("description")).as(at + "." + key).endsWith(".");
			assertDescribed(value.items().orElse(value), at + "." + key);
		}
	}

	private static String kind(Type type) {
		if (type == String.class || type == LocalDate.class || type == LocalTime.class) {
			return "string";
		}
		if (type == int.class || type == Integer.class) {
			return "integer";
		}
		return (type == BigDecimal.class) ? "number"
				: type.getTypeName().replaceAll(".*\\.", "").toLowerCase(Locale.ROOT);
	}

	private static List<String> constants(Class<?> type) {
		return Arrays.stream(type.getFields())
			.filter((field) -> field.isEnumConstant())
			.map((field) -> field.isAnnotationPresent(JsonProperty.class)
					? field.getAnnotation(JsonProperty.class).value() : field.getName().toLowerCase(Locale.ROOT))
			.toList();
	}

	private static List<String> words(Optional<SchemaNode> schema) {
		return schema.flatMap((node) -> node.says("enum")).orElseThrow().valueStream().map(JsonNode::asText).toList();
	}

	private static List<String> names(Stream<String> constants) {
		return constants.map((name) -> name.toLowerCase(Locale.ROOT).replace('_', '-')).distinct().toList();
	}

	private static Class<?> type(String name) {
		try {
			return Class.forName(name);
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
