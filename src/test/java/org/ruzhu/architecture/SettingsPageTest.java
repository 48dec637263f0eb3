package org.ruzhu.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page of settings has every setting that the product reads, with its default, and
 * each is set by the name it gives for the environment.
 */
class SettingsPageTest {

	private static final Path PAGE = Documents.REFERENCE.resolve("settings.md");

	/**
	 * Each setting and its default; those with further names behind them end in a dot.
	 */
	private static final Map<String, String> KNOWN = known();

	private static final List<List<String>> ROWS = Documents.rows(PAGE)
		.stream()
		.filter((cells) -> cells.get(0).startsWith("`ruzhu."))
		.toList();

	@Test
	void everySettingThatTheProductReadsIsOnThePage() {
		Set<String> described = ROWS.stream().map(SettingsPageTest::setting).collect(Collectors.toSet());
		assertThat(KNOWN.keySet()).isNotEmpty().allSatisfy((setting) -> assertThat(described).contains(setting));
	}

	@Test
	void thePageHasNoSettingThatNobodyReads() {
		assertThat(ROWS.stream().map(SettingsPageTest::setting))
			.allMatch((setting) -> KNOWN.containsKey(setting) || Drawings.javaSays(setting.replaceFirst("\\.$", "")));
	}

	@Test
	void everyDefaultOnThePageIsTheProducts() {
		assertThat(ROWS).filteredOn((cells) -> !setting(cells).endsWith("."))
			.allSatisfy((cells) -> assertThat(unquoted(cells.get(2))).as(cells.get(0))
				.isEqualTo(KNOWN.get(setting(cells))));
	}

	@Test
	void everyNameForTheEnvironmentSetsItsSetting() {
		assertThat(ROWS).filteredOn((cells) -> !cells.get(1).isEmpty())
			.allSatisfy(
					(cells) -> assertThat(value(environment(Map.of(unquoted(cells.get(1)), "told")), setting(cells)))
						.as(cells.get(1))
						.isEqualTo("told"));
	}

	@Test
	void everyVariableThatTheProductAsksTheEnvironmentForIsOnThePage() {
		String page = Drawings.text(PAGE);
		assertThat(Drawings.files(Path.of("src/main/resources"), ".yaml").stream().map(Drawings::text))
			.flatMap((yaml) -> Drawings.matches("\\$\\{([A-Z_]+)", yaml).map((match) -> match.group(1)).toList())
			.isNotEmpty()
			.allMatch((variable) -> page.contains("`" + variable + "`"));
	}

	private static String setting(List<String> cells) {
		return cells.get(0).replaceAll("`|<.*", "");
	}

	private static String unquoted(String cell) {
		return cell.replace("`", "");
	}

	private static Map<String, String> known() {
		Map<String, String> known = new TreeMap<>();
		Drawings.matchesInJava("\"?\\$\\{(ruzhu\\.[a-z.-]+)(?::([^}]*))?}|ConditionalOnProperty\\(\"(ruzhu[^\"]+)\"")
			.forEach((match) -> known.merge((match.group(1) != null) ? match.group(1) : match.group(3),
					(match.group(2) != null) ? match.group(2) : "", (a, b) -> a.isEmpty() ? b : a));
		Drawings.files(Path.of("src/main/resources"), ".yaml")
			.stream()
			.map(Drawings::text)
			.flatMap((yaml) -> Drawings.matches("\\$\\{(ruzhu\\.[a-z.-]+):([^}]*)}", yaml))
			.forEach((match) -> known.put(match.group(1), match.group(2)));
		records().forEach((record) -> Arrays.stream(record.getRecordComponents())
			.forEach((component) -> known.put(name(record, component), defaultOf(component))));
		StandardEnvironment environment = environment(Map.of());
		yamlKeys().stream()
			.filter((key) -> known.keySet().stream().noneMatch((map) -> map.endsWith(".") && key.startsWith(map)))
			.forEach((key) -> known.put(key, value(environment, key)));
		return known;
	}

	private static List<Class<?>> records() {
		ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
		return scanner.findCandidateComponents("org.ruzhu")
			.stream()
			.map(BeanDefinition::getBeanClassName)
			.<Class<?>>map((name) -> ClassUtils.resolveClassName(name, null))
			.toList();
	}

	private static String name(Class<?> record, RecordComponent component) {
		String name = component.getName().replaceAll("(?<=[a-z])V3(?=[A-Z])", "-V3").replaceAll("([A-Z])", "-$1");
		return record.getAnnotation(ConfigurationProperties.class).value() + "." + name.toLowerCase().replace("--", "-")
				+ (Map.class.isAssignableFrom(component.getType()) ? "." : "");
	}

	private static String defaultOf(RecordComponent component) {
		return Stream.of(component.getDeclaringRecord().getDeclaredConstructors())
			.flatMap((constructor) -> Arrays.stream(constructor.getParameters()))
			.filter((parameter) -> parameter.getName().equals(component.getName()))
			.filter((parameter) -> parameter.isAnnotationPresent(DefaultValue.class))
			.map((parameter) -> String.join("", parameter.getAnnotation(DefaultValue.class).value()))
			.findFirst()
			.orElse("");
	}

	private static Set<String> yamlKeys() {
		return environment(Map.of()).getPropertySources()
			.stream()
			.filter(EnumerablePropertySource.class::isInstance)
			.map((source) -> List.of(((EnumerablePropertySource<?>) source).getPropertyNames()))
			.flatMap(Collection::stream)
			.filter((key) -> key.startsWith("ruzhu."))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static String value(StandardEnvironment environment, String setting) {
		return Binder.get(environment).bind(setting, String.class).orElse("");
	}

	/** The product's own settings and these variables, and nothing of this machine. */
	private static StandardEnvironment environment(Map<String, String> variables) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().forEach((source) -> environment.getPropertySources().remove(source.getName()));
		environment.getPropertySources()
			.addFirst(new SystemEnvironmentPropertySource(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
					new HashMap<>(variables)));
		try {
			new YamlPropertySourceLoader().load("application", new ClassPathResource("application.yaml"))
				.forEach(environment.getPropertySources()::addLast);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		ConfigurationPropertySources.attach(environment);
		return environment;
	}

}
