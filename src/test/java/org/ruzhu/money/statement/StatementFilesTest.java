package org.ruzhu.money.statement;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Statements as banks gave them, with invented names, and what is right of each. */
class StatementFilesTest {

	@ParameterizedTest
	@CsvFileSource(resources = "right.txt", delimiter = '|')
	void aStatementSaysWhatTheBankMeant(String file, String right) {
		assertThat(Lines.of(Lines.file(file))).extracting(Lines::brief).containsExactly(right.split("; "));
	}

	@ParameterizedTest
	@CsvSource({ "two-remittance-lines.xml, 保证金 APP-2026-000017", "total-line.csv, 保证金" })
	void allThatIsSaidOfATransferIsKept(String file, String purpose) {
		assertThat(Lines.of(Lines.file(file)).get(0).purpose()).isEqualTo(purpose);
	}

	@ParameterizedTest
	@CsvSource({ "lines-before-table.csv, 9558000000000000001", "reversed-credit.xml, 9558000000000000001",
			"total-line.csv, ''" })
	void theMarketsOwnAccountIsKnownWhereItIsNamed(String file, String account) {
		assertThat(Lines.of(Lines.file(file))).extracting(Transfer::ownAccount).containsOnly(account);
	}

}
