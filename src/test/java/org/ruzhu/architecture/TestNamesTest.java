package org.ruzhu.architecture;

import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests are sentences in one style, and short enough to be read in a list. */
class TestNamesTest {

	private static final int MAX_LETTERS = 70;

	private static final JavaClasses TESTS = new ClassFileImporter()
		.withImportOption(new ImportOption.OnlyIncludeTests())
		.importPackages("org.ruzhu");

	@Test
	void aTestIsNamedInCamelCaseAndNotTooLong() {
		assertThat(tests()).isNotEmpty()
			.allSatisfy((test) -> assertThat(test.getName()).as(test.getFullName())
				.matches("[a-z][A-Za-z0-9]*")
				.hasSizeLessThanOrEqualTo(MAX_LETTERS));
	}

	@Test
	void noTwoClassesHaveOneName() {
		assertThat(TESTS.stream().filter(JavaClass::isTopLevelClass).map(JavaClass::getSimpleName))
			.doesNotHaveDuplicates();
	}

	private static Stream<JavaMethod> tests() {
		return TESTS.stream()
			.flatMap((type) -> type.getMethods().stream())
			.filter((method) -> method.isMetaAnnotatedWith(Testable.class));
	}

}
