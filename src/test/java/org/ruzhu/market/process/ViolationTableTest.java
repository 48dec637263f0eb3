package org.ruzhu.market.process;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.market.Punishment;
import org.ruzhu.market.ViolationRules;

import static org.assertj.core.api.Assertions.assertThat;

/** Every row of the annex (003, annex). */
@RuzhuTest
class ViolationTableTest {

	private static final Path ANNEX = Path.of("src/test/resources/violation/annex.csv");

	@Autowired
	private ViolationRules rules;

	@ParameterizedTest
	@CsvFileSource(files = "src/test/resources/violation/annex.csv", delimiter = '|', numLinesToSkip = 1)
	void theAnnexSetsMeasuresDaysAndDeduction(String type, String level, String measures, int days, long yuan) {
		assertThat(this.rules.punishment(type)).hasValueSatisfying((row) -> {
			assertThat(row.level()).isEqualTo(level);
			assertThat(String.join(", ", row.measures())).isEqualTo(measures);
			assertThat(row.days()).isEqualTo(days);
			assertThat(row.deductionFen()).isEqualTo(yuan * 100);
		});
	}

	@Test
	void theAnnexListsNothingElse() throws Exception {
		assertThat(this.rules.types()).containsExactlyElementsOf(
				Files.readAllLines(ANNEX).stream().skip(1).map((line) -> line.split("\\|")[0].strip()).toList());
		assertThat(this.rules.punishment("unlisted")).isEmpty();
	}

	@Test
	void theVersionOfTheAnnexIsKnown() {
		assertThat(this.rules.punishment("fraud").map(Punishment::tableVersion))
			.hasValueSatisfying((version) -> assertThat(version).isPositive());
	}

}
