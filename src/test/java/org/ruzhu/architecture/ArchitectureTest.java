package org.ruzhu.architecture;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.platform.security.StaffAccess;
import org.ruzhu.platform.security.StaffDirectory;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

@AnalyzeClasses(packages = "org.ruzhu", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

	private static final String[] ENGINE_ROOMS = { "org.ruzhu.platform.engine..", "org.ruzhu..process" };

	private static final int MAX_COLLABORATORS = 8;

	private static final String[] WEB_ROOMS = { "org.ruzhu..web" };

	@ArchTest
	static final ArchRule theEngineIsKnownInItsRoomsOnly = noClasses().that()
		.resideOutsideOfPackages(ENGINE_ROOMS)
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.camunda..")
		.because("a move to a maintained fork of the engine must stay a small change");

	@ArchTest
	static final ArchRule httpIsKnownInWebRoomsOnly = noClasses().that()
		.resideOutsideOfPackages("org.ruzhu..web", "org.ruzhu.platform.api", "org.ruzhu.platform.security..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("jakarta.servlet..", "org.springframework.web.bind..", "org.springframework.web.servlet..",
				"org.springframework.ui..")
		.because("a rule of the business is true without a browser");

	@ArchTest
	static final ArchRule controllersLiveInWebRooms = classes().that()
		.areAnnotatedWith(Controller.class)
		.should()
		.resideInAnyPackage(WEB_ROOMS)
		.because("pages are found where pages live");

	@ArchTest
	static final ArchRule controllersDoNotOwnTransactions = noClasses().that()
		.areAnnotatedWith(Controller.class)
		.should()
		.beAnnotatedWith(Transactional.class)
		.because("the feature's service owns the transaction");

	@ArchTest
	static final ArchRule controllersTalkToServices = noClasses().that()
		.resideInAnyPackage(WEB_ROOMS)
		.should()
		.dependOnClassesThat()
		.haveNameMatching("org\\.ruzhu\\..*Repository")
		.orShould()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework.jdbc..")
		.because("who asks the tables directly goes around the owner's check");

	@ArchTest
	static final ArchRule marketsAreAskedForAtOneDoor = noClasses().that()
		.resideInAnyPackage(WEB_ROOMS)
		.should()
		.dependOnClassesThat()
		.areAssignableTo(StaffAccess.class)
		.orShould()
		.callMethod(StaffDirectory.class, "tenants", String.class)
		.because("handlers take Staff, or the case itself, so that no check is forgotten");

	@ArchTest
	static final ArchRule thereIsOneClock = noClasses().should()
		.callMethod(Instant.class, "now")
		.orShould()
		.callMethod(LocalDate.class, "now")
		.orShould()
		.callMethod(LocalDateTime.class, "now")
		.orShould()
		.callMethod(OffsetDateTime.class, "now")
		.orShould()
		.callMethod(ZonedDateTime.class, "now")
		.orShould()
		.callMethod(System.class, "currentTimeMillis")
		.because("a rehearsal walks through a holiday in seconds only if nobody asks another clock");

	@ArchTest
	static final ArchRule whatComesFromOutsideIsReadWithinBounds = noClasses().that()
		.resideOutsideOfPackage("org.ruzhu.platform.bounds")
		.should()
		.callConstructor(BigDecimal.class, String.class)
		.orShould()
		.callMethod(LocalDate.class, "parse", CharSequence.class)
		.orShould()
		.callMethod(LocalDate.class, "parse", CharSequence.class, DateTimeFormatter.class)
		.orShould()
		.callMethod(LocalDateTime.class, "parse", CharSequence.class)
		.orShould()
		.callMethod(LocalDateTime.class, "parse", CharSequence.class, DateTimeFormatter.class)
		.orShould()
		.callMethod(OffsetDateTime.class, "parse", CharSequence.class)
		.orShould()
		.callMethod(Instant.class, "parse", CharSequence.class)
		.orShould()
		.callMethod(YearMonth.class, "parse", CharSequence.class)
		.orShould()
		.callConstructor(ObjectMapper.class)
		.because("a short number can stand for a million digits, and Java reads years that no calendar knows");

	@ArchTest
	static final ArchRule noRoomIsCalledAfterALayer = noClasses().should()
		.resideInAnyPackage("..common..", "..util..", "..utils..", "..helper..", "..service..", "..controller..",
				"..repository..", "..impl..")
		.because("packages are features, never layers");

	@ArchTest
	static final ArchRule namesSayWhatAClassIs = noClasses().should()
		.haveSimpleNameEndingWith("Manager")
		.orShould()
		.haveSimpleNameEndingWith("Helper")
		.orShould()
		.haveSimpleNameEndingWith("Util")
		.orShould()
		.haveSimpleNameEndingWith("Utils")
		.orShould()
		.haveSimpleNameEndingWith("Impl")
		.because("a name in the field's own words says more");

	@ArchTest
	static final ArchRule delegatesAndListenersLiveWithTheEngine = classes().that()
		.haveSimpleNameEndingWith("Delegate")
		.should()
		.resideInAnyPackage(ENGINE_ROOMS)
		.because("they translate between the engine and a feature");

	@ArchTest
	static final ArchRule nothingPrints = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

	@ArchTest
	static final ArchRule nothingIsInjectedIntoFields = GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

	/**
	 * Who needs more has more than one thing to do, or is a hub that each feature
	 * touches.
	 */
	@ArchTest
	static void nobodyWorksWithMoreThanEightOthers(JavaClasses classes) {
		Set<String> crowded = classes.stream()
			.filter((type) -> type.isAnnotatedWith(Component.class) || type.isMetaAnnotatedWith(Component.class))
			.filter((type) -> Stream
				.concat(type.getConstructors().stream(),
						type.getMethods().stream().filter((method) -> method.isAnnotatedWith(Bean.class)))
				.anyMatch((made) -> made.getRawParameterTypes().size() > MAX_COLLABORATORS))
			.map(JavaClass::getSimpleName)
			.collect(Collectors.toSet());
		assertThat(crowded).isEmpty();
	}

	/**
	 * A market is a folder: what it does otherwise stands in its models and data. The
	 * description of the interface may name one as an example.
	 */
	@ArchTest
	static void noClassKnowsAMarket(JavaClasses classes) throws IOException {
		List<String> markets;
		try (Stream<Path> folders = Files.list(Path.of("processes/markets"))) {
			markets = folders.map((folder) -> folder.getFileName().toString()).toList();
		}
		assertThat(markets).hasSizeGreaterThan(1);
		for (Path source : Drawings.files(Path.of("src/main/java"), ".java")) {
			String said = Drawings.text(source).replaceAll("example = \"[^\"]*\"", "");
			assertThat(said).as(source.toString()).doesNotContain(markets);
		}
	}

}
