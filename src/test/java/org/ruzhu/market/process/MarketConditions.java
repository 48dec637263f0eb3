package org.ruzhu.market.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** What a market asks for, category by category, in our own words. */
class MarketConditions {

	private static final Path WORDS = Path.of("src/test/resources/markets");

	private static final Path MARKETS = Path.of("processes/markets");

	private final Set<String> categories = new LinkedHashSet<>();

	private final List<Condition> conditions;

	MarketConditions(String market) {
		List<Condition> lines = lines(market);
		lines.stream().filter((line) -> !line.isForAll()).map(Condition::category).forEach(this.categories::add);
		this.categories.addAll(categories(market));
		this.conditions = lines.stream().flatMap(this::ofEachCategory).toList();
	}

	/** The markets whose conditions are written down. */
	static Set<String> written() {
		return names(WORDS, Files::isRegularFile);
	}

	/** The markets there are. */
	static Set<String> shipped() {
		return names(MARKETS, Files::isDirectory);
	}

	List<Condition> all() {
		return this.conditions;
	}

	/** Facts that just meet everything a category asks for, and state nothing else. */
	Map<String, Object> justEnough(Condition condition) {
		Map<String, Object> facts = new HashMap<>();
		this.conditions.stream()
			.filter((other) -> other.asks() && other.category().equals(condition.category()))
			.forEach((other) -> facts.put(other.fact(), other.meets()));
		facts.putAll(condition.given());
		return facts;
	}

	private Stream<Condition> ofEachCategory(Condition condition) {
		return condition.isForAll() ? this.categories.stream().map(condition::in) : Stream.of(condition);
	}

	private static List<Condition> lines(String market) {
		try (Stream<String> lines = Files.lines(WORDS.resolve(market + ".csv"))) {
			return lines.filter((line) -> !line.isBlank() && !line.startsWith("#")).map(Condition::read).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> categories(String market) {
		try {
			JsonNode file = new YAMLMapper().readTree(MARKETS.resolve(market).resolve("market.yaml").toFile());
			return file.get("categories").findValuesAsText("id");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Set<String> names(Path folder, Predicate<Path> kind) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(kind)
				.map((file) -> file.getFileName().toString().replace(".csv", ""))
				.collect(Collectors.toCollection(TreeSet::new));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
