package org.ruzhu.platform.json;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.type.TypeReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.core.io.ByteArrayResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class YamlFileTest {

	private static final String DEFAULTS = """
			host: {name: north, ports: [1, 2]}
			guests:
			  anna: {name: Anna, ports: []}
			""";

	private static final TypeReference<House> HOUSE = new TypeReference<>() {
	};

	private record House(Person host, Map<String, Person> guests, Optional<String> motto) {
	}

	private record Person(String name, List<Integer> ports) {
	}

	@Test
	void aFileIsCompletedByAnotherKeyByKeyAndAListIsReplaced() {
		assertThat(over("""
				host: {ports: [3]}
				guests: {ben: {name: Ben, ports: [4]}}
				motto: come in
				""").as(HOUSE)).isEqualTo(new House(new Person("north", List.of(3)),
				Map.of("anna", new Person("Anna", List.of()), "ben", new Person("Ben", List.of(4))),
				Optional.of("come in")));
		assertThat(over("").as(HOUSE).host()).isEqualTo(new Person("north", List.of(1, 2)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					host: {nick: x}                         | own, line 1      | unknown key 'host.nick'; known here: [name, ports]
					guests: {ben: {nick: Ben}}              | own, line 1      | unknown key 'guests.ben.nick'
					guests:¶  ben: {name: Ben}              | own, line 2      | 'guests.ben.ports' is missing
					host: {ports: [x]}                      | own, line 1      | host.ports.item 1
					host: {ports: [1.5]}                    | own, line 1      | host.ports.item 1
					host:¶  name: 0012                      | own, line 2      | host.name
					motto:¶host:                            | own, line 2      | 'host' is missing
					motto: a¶motto: b                       | own, line 2      | Duplicate field 'motto'
					motto: [                                | own, line        | expected the node content
					- a                                     | own, line 1      | House
					""")
	void whatIsWrongIsNamedWithItsLine(String own, String place, String problem) {
		assertThatExceptionOfType(BrokenFileException.class).isThrownBy(() -> over(own.replace('¶', '\n')).as(HOUSE))
			.satisfies((broken) -> {
				assertThat(broken.file()).startsWith(place);
				assertThat(broken.problem()).contains(problem);
			});
	}

	@Test
	void whatTheOtherFileSaysWrongIsNamedThere() {
		YamlFile own = read("own", "motto: come in");
		assertThatExceptionOfType(BrokenFileException.class)
			.isThrownBy(() -> own.over(read("defaults", DEFAULTS.replace("Anna", "[Anna]"))).as(HOUSE))
			.satisfies((broken) -> assertThat(broken.file()).isEqualTo("defaults, line 3"));
	}

	@Test
	void whoStartsTheProductReadsFileAndProblem() {
		BrokenFileException broken = new BrokenFileException("markets/x/market.yaml, line 3", "unknown key 'colour'");
		assertThat(new BrokenFileException.Analyzer().analyze(broken, broken).getDescription())
			.contains("markets/x/market.yaml, line 3", "unknown key 'colour'");
	}

	private static YamlFile over(String own) {
		return read("own", own).over(read("defaults", DEFAULTS));
	}

	private static YamlFile read(String name, String content) {
		return YamlFile.read(name, new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)));
	}

}
