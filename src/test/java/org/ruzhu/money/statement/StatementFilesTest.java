package org.ruzhu.money.statement;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Statements as banks gave them, with invented names, and what is right of each. */
class StatementFilesTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { //
			"reversal-same-reference.csv | IN 500000 2026-11-25 C-19b 甲软件有限公司 2001 OK; OUT 500000 2026-11-25 C-19b 甲软件有限公司 2001 REVERSAL",
			"whole-storno.csv | IN 500000 2026-11-26 E-STO 云杉数据（示例）有限公司 6222000013800000002 OK; OUT 500000 2026-11-26 E-STO 云杉数据（示例）有限公司 6222000013800000002 REVERSAL",
			"reversed-credit.xml | IN 500000 2026-11-26 K-14 测试软件有限公司 110022003300 OK; OUT 500000 2026-11-26 K-14 - - REVERSAL",
			"instructed-not-booked.xml | IN 495000 2026-11-26 K-16 测试软件有限公司 110022003300 OK",
			"whole-instd.xml | IN 495000 2026-11-26 E-INSTD 云杉数据（示例）有限公司 6222000013800000002 OK",
			"charge-taken-as-amount.xml | IN 500000 2026-11-26 K-17 测试软件有限公司 110022003300 OK",
			"whole-charge.xml | IN 500000 2026-11-26 E-CHARGE 云杉数据（示例）有限公司 6222000013800000002 OK",
			"same-endtoend.xml | IN 500000 2026-11-26 K-18-1 甲软件有限公司 2001 OK; IN 500000 2026-11-26 K-18-2 乙软件有限公司 2002 OK",
			"batch-no-own-ref.xml | IN 500000 2026-11-26 K-18b 甲软件有限公司 2001 OK; IN 200000 2026-11-26 K-18b 乙软件有限公司 2002 OK",
			"same-reference-two-days.csv | IN 500000 2026-11-25 000123 甲软件有限公司 2001 OK; IN 200000 2026-11-26 000123 乙软件有限公司 2002 OK",
			"amount-comma-for-point.csv | IN - 2026-11-26 C-28m 测试软件有限公司 110022003300 NO_AMOUNT",
			"zero-in-empty-side.csv | IN 500000 2026-11-26 C-26e1 测试软件有限公司 110022003300 OK; OUT 8000 2026-11-26 C-26e2 某物业 9 OUTGOING",
			"lines-before-table.csv | IN 500000 2026-11-26 C-26a 测试软件有限公司 110022003300 OK",
			"total-line.csv | IN 500000 2026-11-26 C-26f 测试软件有限公司 110022003300 OK; IN 500000 - 合计 - - TOTAL",
			"amount-with-side.csv | IN 500000 2026-11-26 C-26h1 测试软件有限公司 110022003300 OK; OUT 8000 2026-11-26 C-26h2 某物业 9 OUTGOING",
			"credit-turnover-heading.csv | IN 500000 2026-11-26 C-26i 测试软件有限公司 110022003300 OK",
			"date-slashes.csv | IN 500000 2026-01-05 C-27a 测试软件有限公司 110022003300 OK",
			"date-corrected.csv | IN 500000 2026-01-05 C-27a 测试软件有限公司 110022003300 OK",
			"date-compact-with-time.csv | IN 500000 2026-01-05 C-27d 测试软件有限公司 110022003300 OK",
			"date-dots.csv | IN 500000 2026-01-05 C-27g 测试软件有限公司 110022003300 OK",
			"date-short.csv | IN 500000 2026-01-05 C-27h 测试软件有限公司 110022003300 OK",
			"account-apostrophe.csv | IN 500000 2026-11-26 C-27l 别名（示例） 110022003300 OK",
			"backtick.csv | IN 500000 2026-11-26 C-27o 测试软件有限公司 110022003300 OK",
			"whole-apostrophe.csv | IN 500000 2026-11-26 E-APO YUNSHAN_DATA 6222000013800000002 OK",
			"amount-yuan-behind.csv | IN 500000 2026-11-26 C-28b 测试软件有限公司 110022003300 OK",
			"amount-cny-before.csv | IN 500000 2026-11-26 C-28c 测试软件有限公司 110022003300 OK",
			"amount-rmb-before.csv | IN 500000 2026-11-26 C-28d 测试软件有限公司 110022003300 OK",
			"currency-rmb-yuan.csv | IN 500000 2026-11-26 C-28cb 测试软件有限公司 110022003300 OK",
			"currency-156.csv | IN 500000 2026-11-26 C-28cc 测试软件有限公司 110022003300 OK",
			"currency-two-words.csv | IN 500000 2026-11-26 C-28cf 测试软件有限公司 110022003300 OK",
			"utf16le-bom.csv | IN 500000 2026-11-26 C-29b 测试软件有限公司 110022003300 OK",
			"utf16le-bom.xml | IN 500000 2026-11-26 K-22a 测试软件有限公司 110022003300 OK",
			"nul.csv | IN 500000 2026-11-26 C-30d 测试软件有限公司 110022003300 GARBLED",
			"whole-ideographic-space.csv | IN 500000 2026-11-26 E-SPA 云杉数据（示例）_有限公司 999 OK",
			"txdtls-amt-zero.xml | IN 500000 2026-11-26 K-20 测试软件有限公司 110022003300 OK",
			"othr-id-scheme.xml | IN 500000 2026-11-26 K-21 别名（示例） 110022003300 OK",
			"whole-scheme.xml | IN 500000 2026-11-26 E-SCH YUNSHAN_DATA 6222000013800000002 OK",
			"whole-noscheme.xml | IN 500000 2026-11-26 E-NOSCH YUNSHAN_DATA 6222000013800000002 OK",
			"two-remittance-lines.xml | IN 500000 2026-11-26 K-21b 测试软件有限公司 110022003300 OK" })
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
