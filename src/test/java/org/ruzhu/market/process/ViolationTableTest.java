package org.ruzhu.market.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

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

	/** The first day of the regulations (003, 9.1). */
	private static final LocalDate IN_FORCE = LocalDate.of(2017, 8, 1);

	@Autowired
	private ViolationRules rules;

	@ParameterizedTest
	@CsvFileSource(files = "src/test/resources/violation/annex.csv", delimiter = '|', numLinesToSkip = 1)
	void theAnnexSetsMeasuresDaysAndDeduction(String type, String level, String measures, int days, long yuan) {
		assertThat(this.rules.punishment(type, IN_FORCE)).hasValueSatisfying((row) -> {
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
		assertThat(this.rules.punishment("unlisted", IN_FORCE)).isEmpty();
	}

	@Test
	void conductBeforeTheRegulationsIsNotJudgedByThem() {
		assertThat(this.rules.types())
			.allSatisfy((type) -> assertThat(this.rules.punishment(type, IN_FORCE.minusDays(1))).isEmpty());
	}

	@Test
	void theVersionOfTheAnnexIsKnown() {
		assertThat(this.rules.punishment("fraud", IN_FORCE).map(Punishment::tableVersion))
			.hasValueSatisfying((version) -> assertThat(version).isPositive());
	}

}
