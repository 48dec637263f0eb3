package org.ruzhu.platform.document;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CsvTableTest {

	private static final List<String> NAME = List.of("名称", "name");

	@Test
	void textsStandInQuotesAndNumbersStayNumbers() {
		assertThat(written(List.of("名称", "a,b"), List.of("云 \"一\"\n号", new BigDecimal("1E+1")),
				List.of("", new BigDecimal("-5000.00"))))
			.isEqualTo("\uFEFF\"名称\",\"a,b\"\r\n\"云 \"\"一\"\"\n号\",10\r\n\"\",-5000.00\r\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+8613800138000", "-1", "@SUM(A1)", "\t=1", "\r=1", "=1\n=2" })
	void noTextIsAFormulaToASpreadsheet(String text) {
		assertThat(written(List.of(text))).isEqualTo("\uFEFF\"'" + text + "\"\r\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "4200001234202609011234567890", "1234567890123456", "007" })
	void aLongNumberKeepsAllOfItsDigitsInASpreadsheet(String digits) {
		assertThat(written(List.of(digits))).isEqualTo("\uFEFF\"" + digits + "\t\"\r\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "123456789012345", "0", "2026-09-21", "APP-2026-000017" })
	void otherTextsStayAsTheyAre(String text) {
		assertThat(written(List.of(text))).isEqualTo("\uFEFF\"" + text + "\"\r\n");
	}

	@Test
	void whatWasWrittenIsReadAgain() {
		byte[] table = CsvTable
			.write(List.of(List.of("名称"), List.of("云,“一”\n号"), List.of("4200001234202609011234567890")));

		assertThat(CsvTable.read(table, List.of(NAME))).extracting((line) -> line.cell(NAME))
			.containsExactly("云,“一”\n号", "4200001234202609011234567890");
	}

	@Test
	void aTableIsReadInTheEncodingOfItsOffice() {
		byte[] table = "名称\n云".getBytes(Charset.forName("GB18030"));

		assertThat(CsvTable.read(table, List.of(NAME)).get(0).cell(NAME)).isEqualTo("云");
	}

	private static String written(List<?>... rows) {
		return new String(CsvTable.write(List.of(rows)), StandardCharsets.UTF_8);
	}

}
