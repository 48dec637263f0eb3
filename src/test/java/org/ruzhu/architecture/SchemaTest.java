package org.ruzhu.architecture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import org.ruzhu.journey.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** One word, one type: the schema that the migrations make, on PostgreSQL. */
class SchemaTest {

	/** The wings, from the ground up; those of one floor know nothing of each other. */
	private static final List<Set<String>> FLOORS = List.of(Set.of("platform"), Set.of("market"), Set.of("provider"),
			Set.of("joining", "money"), Set.of("membership"), Set.of("desk", "portal"));

	/** What every table has of its own, whatever that is. */
	private static final Set<String> OF_ITS_TABLE = Set.of("id", "number");

	private static final Pattern TABLE = Pattern.compile("(?i)create table (\\w+)");

	private static JdbcClient jdbc;

	private static final Map<String, String> WINGS = new TreeMap<>();

	@BeforeAll
	static void theSchema() throws IOException {
		Map<String, Object> settings = TestDatabase.settings("schema");
		DataSource database = new DriverManagerDataSource((String) settings.get("spring.datasource.url"),
				(String) settings.get("spring.datasource.username"),
				(String) settings.get("spring.datasource.password"));
		Flyway.configure()
			.dataSource(database)
			.locations("classpath:db/migration", "classpath:db/vendor/postgresql")
			.load()
			.migrate();
		jdbc = JdbcClient.create(database);
		for (Resource file : new PathMatchingResourcePatternResolver()
			.getResources("classpath:db/migration/**/*.sql")) {
			String wing = file.getURI().toString().replaceAll(".*/db/migration/([^/]+)/[^/]+", "$1");
			TABLE.matcher(file.getContentAsString(StandardCharsets.UTF_8))
				.results()
				.map((MatchResult match) -> match.group(1))
				.forEach((table) -> WINGS.put(table, wing));
		}
	}

	@Test
	void everyTableStandsInTheFolderOfAWing() {
		assertThat(columns()).extracting(Column::table).allSatisfy((table) -> assertThat(WINGS).containsKey(table));
		assertThat(WINGS).hasSizeGreaterThan(50).allSatisfy((table, wing) -> assertThat(floor(table)).isNotNegative());
	}

	@Test
	void columnsOfOneNameHaveOneType() {
		Map<String, Map<String, Set<String>>> tables = new TreeMap<>();
		columns().stream()
			.filter((column) -> !OF_ITS_TABLE.contains(column.name()))
			.forEach((column) -> tables.computeIfAbsent(column.name(), (name) -> new TreeMap<>())
				.computeIfAbsent(column.type(), (type) -> new TreeSet<>())
				.add(column.table()));
		tables.values().removeIf((types) -> types.size() == 1);
		assertThat(tables).as("columns of one name that differ, with the tables of each type").isEmpty();
	}

	@ParameterizedTest(name = "{0} is {1}")
	@CsvSource({ ".*_by|actor|author|staff_id, character varying(64)", ".*_at, timestamp with time zone",
			".*_(on|day), date", ".*_fen, bigint", ".*document_id|voucher_scan|answer_evidence, character varying(36)",
			"case_id, character varying(32)", "provider_id, character varying(20)",
			"market_id, character varying(40)" })
	void aNameSaysItsType(String name, String type) {
		assertThat(columns()).filteredOn((column) -> column.name().matches(name))
			.isNotEmpty()
			.allSatisfy((column) -> assertThat(column.type()).isEqualTo(type));
	}

	@Test
	void columnsOfOneNameLeadToOneTable() {
		Map<String, Set<String>> targets = new TreeMap<>();
		keys().forEach((key) -> targets.computeIfAbsent(key.column(), (column) -> new TreeSet<>()).add(key.target()));
		targets.values().removeIf((tables) -> tables.size() == 1);
		assertThat(targets).as("columns of one name that lead to several tables").isEmpty();
	}

	@Test
	void keysLeadIntoTheSameWingOrALowerOne() {
		assertThat(keys()).isNotEmpty()
			.filteredOn((key) -> !WINGS.get(key.table()).equals(WINGS.get(key.target())))
			.allSatisfy((key) -> assertThat(floor(key.target())).isLessThan(floor(key.table())));
	}

	@ParameterizedTest(name = "{0} leads to {1}")
	@CsvSource({ "case_id, onboarding_case", "provider_id, account" })
	void aboveThePlatformACaseAndAProviderExist(String column, String target) {
		Set<String> kept = keys().stream()
			.filter((key) -> key.column().equals(column))
			.map(Key::table)
			.collect(Collectors.toSet());
		assertThat(columns()).filteredOn((one) -> one.name().equals(column) && floor(one.table()) >= floor(target))
			.extracting(Column::table)
			.containsExactlyInAnyOrderElementsOf(kept);
		assertThat(columns()).filteredOn((one) -> one.name().equals(column) && floor(one.table()) < floor(target))
			.isNotEmpty()
			.allSatisfy((one) -> assertThat(indexed(one)).isTrue());
	}

	private static int floor(String table) {
		for (int floor = 0; floor < FLOORS.size(); floor++) {
			if (FLOORS.get(floor).contains(WINGS.get(table))) {
				return floor;
			}
		}
		return -1;
	}

	private static List<Column> columns() {
		return jdbc.sql("""
				select table_name as "table", column_name as name, data_type || coalesce(
					'(' || character_maximum_length || ')',
					case when data_type = 'numeric' then '(' || numeric_precision || ',' || numeric_scale || ')' end,
					'') as type
				from information_schema.columns
				where table_schema = 'public' and table_name <> 'flyway_schema_history'""").query(Column.class).list();
	}

	private static List<Key> keys() {
		return jdbc.sql("""
				select used.table_name as "table", used.column_name as "column", target.table_name as target
				from information_schema.referential_constraints as key
				join information_schema.key_column_usage used on used.constraint_name = key.constraint_name
				join information_schema.key_column_usage target
					on target.constraint_name = key.unique_constraint_name
					and target.ordinal_position = used.position_in_unique_constraint""").query(Key.class).list();
	}

	private static boolean indexed(Column column) {
		return jdbc.sql("select count(*) from pg_indexes where tablename = ? and indexdef like ?")
			.params(column.table(), "%(" + column.name() + "%")
			.query(Integer.class)
			.single() > 0;
	}

	private record Column(String table, String name, String type) {
	}

	/** A column that leads to another table. */
	private record Key(String table, String column, String target) {
	}

}
