package org.ruzhu.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/** The plan of the house: what stands on what. */
@AnalyzeClasses(packages = "org.ruzhu", importOptions = DoNotIncludeTests.class)
class WingsTest {

	private static final Path SOURCES = Path.of("src/main/java/org/ruzhu");

	private static final Path PICTURE = Path.of("docs/explanation/wings.md");

	private static final Pattern STANDS_ON = Pattern.compile("Stands on ([\\w, ]+)\\.");

	private static final Set<String> ROOMS = Set.of("process", "web");

	@ArchTest
	static final ArchRule noTwoFeaturesStandOnEachOther = slices().assignedFrom(slice("features", WingsTest::feature))
		.should()
		.beFreeOfCycles()
		.because("who reads a feature has to read what it stands on, and nothing else");

	@ArchTest
	static final ArchRule noTwoWingsStandOnEachOther = slices().assignedFrom(slice("wings", WingsTest::wing))
		.should()
		.beFreeOfCycles();

	@ArchTest
	static final ArchRule aWingStandsOnWhatItsPackageInfoNames = classes().that(livesInAWing())
		.should(standOnlyOnWhatTheirWingNames());

	@ArchTest
	static final ArchRule innerRoomsAreClosedToOtherFeatures = classes().that(livesInAWing())
		.should(leaveTheRoomsOfOthersAlone())
		.because(
				"a feature offers its services, ids and interfaces; how it talks to the engine and to HTTP is its own");

	/**
	 * The picture in the docs. It is drawn anew by
	 * {@code mvn test -Dtest=WingsTest -Druzhu.docs=write}.
	 */
	@ArchTest
	static void thePictureShowsTheHouseAsItIs(JavaClasses all) throws IOException {
		String drawn = picture(all);
		if ("write".equals(System.getProperty("ruzhu.docs"))) {
			Files.createDirectories(PICTURE.getParent());
			Files.writeString(PICTURE, drawn);
		}
		assertThat(PICTURE).as("run mvn test -Dtest=WingsTest -Druzhu.docs=write").content().isEqualTo(drawn);
	}

	private static String picture(JavaClasses all) {
		Map<String, Set<String>> features = new TreeMap<>();
		Map<String, Set<String>> arrows = new TreeMap<>();
		for (JavaClass one : all) {
			wing(one).ifPresent((wing) -> {
				features.computeIfAbsent(wing, (name) -> new TreeSet<>());
				feature(one).filter((name) -> !name.equals(wing))
					.ifPresent((name) -> features.get(wing).add(name.substring(wing.length() + 1)));
				targets(one).flatMap((other) -> wing(other).stream())
					.filter((other) -> !other.equals(wing))
					.forEach((other) -> arrows.computeIfAbsent(wing, (name) -> new TreeSet<>()).add(other));
			});
		}
		StringBuilder picture = new StringBuilder(
				"""
						# The wings of the house

						Drawn by the build from the imports of the code; an arrow means "stands on". What a wing is stands in its
						`package-info.java`.

						```mermaid
						flowchart TB
						""");
		features.forEach((wing, rooms) -> picture.append("    %s[\"<b>%s</b>%s\"]%n".formatted(wing, wing,
				rooms.isEmpty() ? "" : "<br/>" + String.join(" · ", rooms))));
		arrows.forEach((wing, others) -> others.stream()
			.filter((other) -> others.stream().noneMatch((between) -> reaches(arrows, between, other)))
			.forEach((other) -> picture.append("    %s --> %s%n".formatted(wing, other))));
		return picture.append("```\n\nArrows that follow from others are left out.\n").toString();
	}

	private static boolean reaches(Map<String, Set<String>> arrows, String from, String to) {
		Set<String> next = arrows.getOrDefault(from, Set.of());
		return next.contains(to) || next.stream().anyMatch((one) -> reaches(arrows, one, to));
	}

	private static ArchCondition<JavaClass> standOnlyOnWhatTheirWingNames() {
		return new ArchCondition<>("stand only on the wings that their own wing names") {
			@Override
			public void check(JavaClass one, ConditionEvents events) {
				String wing = wing(one).orElseThrow();
				targets(one)
					.filter((other) -> wing(other).filter((name) -> !name.equals(wing) && !below(wing).contains(name))
						.isPresent())
					.forEach((other) -> events
						.add(SimpleConditionEvent.violated(one, "%s stands on %s, which %s does not name"
							.formatted(one.getName(), other.getName(), wing))));
			}
		};
	}

	private static ArchCondition<JavaClass> leaveTheRoomsOfOthersAlone() {
		return new ArchCondition<>("leave the process and web rooms of other features alone") {
			@Override
			public void check(JavaClass one, ConditionEvents events) {
				targets(one).filter((other) -> !feature(one).equals(feature(other)))
					.filter((other) -> Arrays.stream(other.getPackageName().split("\\.")).anyMatch(ROOMS::contains))
					.forEach((other) -> events.add(SimpleConditionEvent.violated(one,
							"%s enters %s".formatted(one.getName(), other.getName()))));
			}
		};
	}

	/** The wings that a wing may stand on. */
	private static Set<String> below(String wing) {
		try {
			Matcher named = STANDS_ON.matcher(Files.readString(SOURCES.resolve(wing).resolve("package-info.java"))
				.replaceAll("\\s+\\*?\\s*", " "));
			assertThat(named.find() || wing.equals("platform")).as("%s says what it stands on", wing).isTrue();
			return wing.equals("platform") ? Set.of()
					: Arrays.stream(named.group(1).split(", | and ")).collect(Collectors.toSet());
		}
		catch (IOException ex) {
			throw new AssertionError(wing + " has no package-info.java", ex);
		}
	}

	private static DescribedPredicate<JavaClass> livesInAWing() {
		return DescribedPredicate.describe("live in a wing", (one) -> wing(one).isPresent());
	}

	private static Stream<JavaClass> targets(JavaClass one) {
		return one.getDirectDependenciesFromSelf()
			.stream()
			.map((dependency) -> dependency.getTargetClass().getBaseComponentType())
			.filter((other) -> other.getPackageName().startsWith("org.ruzhu."));
	}

	private static Optional<String> wing(JavaClass one) {
		List<String> path = path(one);
		return path.isEmpty() ? Optional.empty() : Optional.of(path.get(0));
	}

	/** The feature by its wing and name; a wing without features is one itself. */
	private static Optional<String> feature(JavaClass one) {
		List<String> path = path(one);
		if (path.isEmpty()) {
			return Optional.empty();
		}
		boolean inner = path.size() > 1 && !ROOMS.contains(path.get(1));
		return Optional.of(inner ? path.get(0) + "." + path.get(1) : path.get(0));
	}

	private static List<String> path(JavaClass one) {
		String inside = one.getPackageName().replaceFirst("^org\\.ruzhu\\.?", "");
		return inside.isEmpty() ? List.of() : List.of(inside.split("\\."));
	}

	private static SliceAssignment slice(String what, Function<JavaClass, Optional<String>> name) {
		return new SliceAssignment() {
			@Override
			public SliceIdentifier getIdentifierOf(JavaClass one) {
				return name.apply(one).map(SliceIdentifier::of).orElseGet(SliceIdentifier::ignore);
			}

			@Override
			public String getDescription() {
				return what;
			}
		};
	}

}
