package org.ruzhu.money.statement;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.ruzhu.money.statement.Transfer.Problem;
import org.ruzhu.platform.form.InvalidAnswerException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What is read out of the formats that banks give. */
class StatementFormatsTest {

	private static final String TABLE = """
			流水号,入账日期,收入金额,支出金额,币种,对方户名,对方账号,摘要
			A-1,2026-09-21,"5,000.00",,CNY,青禾软件（示例）有限公司,1100 2200 3300,保证金 APP-2026-000017
			A-2,2026-09-21,,80.00,CNY,某物业,9,租金
			A-3,20260921,2000,,人民币,云石科技,77,
			""";

	private static final List<String> READ = List.of("IN 500000 2026-09-21 A-1 青禾软件（示例）有限公司 110022003300 OK",
			"OUT 8000 2026-09-21 A-2 某物业 9 OUTGOING", "IN 200000 2026-09-21 A-3 云石科技 77 OK");

	static Stream<byte[]> encodings() {
		return Stream.of(TABLE.getBytes(StandardCharsets.UTF_8), ("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_8),
				TABLE.getBytes(Charset.forName("GB18030")), ("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_16LE),
				("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_16BE), TABLE.getBytes(StandardCharsets.UTF_16LE),
				TABLE.getBytes(StandardCharsets.UTF_16BE),
				TABLE.replace(",", "\t").replace("5\t000.00", "5,000.00").getBytes(StandardCharsets.UTF_8),
				TABLE.replace(",", ";").replace("5;000.00", "5,000.00").getBytes(StandardCharsets.UTF_8),
				TABLE.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
	}

	@ParameterizedTest
	@MethodSource("encodings")
	void aTableMayBeInAnyEncodingWithAnySeparator(byte[] file) {
		assertThat(Lines.of(file)).extracting(Lines::brief).containsExactlyElementsOf(READ);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "'',2026-09-21,5000,CNY,-", "A-1,today,5000,CNY,NO_DAY", "A-1,2026-02-30,5000,CNY,NO_DAY",
					"A-1,2026-09-21,many,CNY,NO_AMOUNT", "A-1,2026-09-21,-5000,CNY,REVERSAL",
					"A-1,2026-09-21,0.00,CNY,BAD_AMOUNT", "A-1,2026-09-21,0.001,CNY,BAD_AMOUNT",
					"A-1,2026-09-21,5.000,CNY,BAD_AMOUNT", "A-1,2026-09-21,1000000000.01,CNY,ABSURD_AMOUNT",
					"A-1,2026-09-21,5000,USD,NOT_CNY", "A-1,2026-09-21,USD 5000,,NOT_CNY",
					"A-1,2026-09-21,$5000,,NOT_CNY", "A-1,2026-09-21,1000000000,CNY,-", "A-1,2026-09-21,0.01,,-",
					"6.22E+18,2026-09-21,5000,CNY,DAMAGED", "A-1,2026-09-21,5E+03,CNY,DAMAGED",
					"A-1,########,5000,CNY,NO_DAY", "A-1,05/01/2026,5000,CNY,NO_DAY", "A-1,1899-12-31,5000,CNY,NO_DAY",
					"A-1,2026-09-21,1e-9999999,CNY,NO_AMOUNT", "A-1,-999999999-09-21,1,CNY,NO_DAY" })
	void whatCannotBeMatchedSaysWhy(String reference, String day, String amount, String currency, Problem problem) {
		String table = "reference,bookedOn,credit,currency,payerName\n%s,%s,%s,%s,Quay Ltd\n".formatted(reference, day,
				amount, (currency != null) ? currency : "");
		assertThat(Lines.of(table)).singleElement()
			.satisfies((transfer) -> assertThat(transfer.problem()).isEqualTo(Optional.ofNullable(problem)));
	}

	@ParameterizedTest
	@CsvSource({ "'1,5'", "'5000,00'", "'5.000,00'", "'1,0000'", "5 00", "--5", "000.00", "五千", "5'000.00" })
	void whatNobodyKnowsTheValueOfIsNoAmount(String amount) {
		assertThat(Lines.of(Lines.table("流水号=1", "日期=2026-09-21", "收入=" + amount, "支出=", "对方户名=云石科技")))
			.extracting(Transfer::problem)
			.containsExactly(Optional.of(Problem.NO_AMOUNT));
	}

	@ParameterizedTest
	@CsvSource({ "'5,000.00'", "￥5000", "'¥5,000.00'", "CNY5000.00", "5000元", "人民币5000元", "５０００", "+5000", "'  5000 '",
			"5000.00CNY", "'=\"5000\"'", "'''5000'", "'5000\t'" })
	void anAmountIsReadHoweverItIsWritten(String amount) {
		assertThat(Lines.of(Lines.table("流水号=1", "日期=2026-09-21", "收入=" + amount, "支出=-", "对方户名=云石科技")))
			.extracting(Lines::brief)
			.containsExactly("IN 500000 2026-09-21 1 云石科技 - OK");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-01-05", "2026-1-5", "2026/01/05", "2026/1/5", "2026.01.05", "20260105", "2026年1月5日",
			"2026年01月05日", "2026-01-05 10:23:11", "2026/1/5 9:05", "20260105102311", "20260105 10:23:11",
			"2026-01-05T10:23:11", "2026-01-05 10:23:11.0", "２０２６－０１－０５", "2026-01-04T16:30:00Z",
			"2026-01-05T00:30:00+08:00", "2026-01-05+08:00", "'2026-01-05", "=\"2026-01-05\"" })
	void aDayIsReadHoweverItIsWritten(String day) {
		assertThat(StatementWords.day(day)).contains(LocalDate.of(2026, 1, 5));
	}

	@ParameterizedTest
	@CsvSource({ "贷, 借", "收, 支", "收入, 支出", "C, D", "CRDT, DBIT", "来账, 往账", "+, -", "贷方, 借方" })
	void oneAmountIsReadWithItsSide(String credit, String debit) {
		String table = """
				交易日期,借贷标志,交易金额(元),对方户名
				2026-09-21,%s,5000.00,云石科技
				2026-09-21,%s,80.00,某物业
				2026-09-21,?,70.00,某物业
				""".formatted(credit, debit);
		assertThat(Lines.of(table)).extracting(Lines::brief)
			.containsExactly("IN 500000 2026-09-21 - 云石科技 - OK", "OUT 8000 2026-09-21 - 某物业 - OUTGOING",
					"UNKNOWN 7000 2026-09-21 - 某物业 - NO_SIDE");
	}

	@Test
	void oneAmountWithoutASideIsSigned() {
		assertThat(Lines.of("交易日期,交易金额,对方户名\n2026-09-21,+5000.00,云石科技\n2026-09-21,-80.00,某物业\n"))
			.extracting(Lines::brief)
			.containsExactly("IN 500000 2026-09-21 - 云石科技 - OK", "OUT 8000 2026-09-21 - 某物业 - OUTGOING");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "收入金额(元)|5000|500000|OK", "收入金额（人民币元）|5000|500000|OK", "收入金额(万元)|0.5|500000|OK",
					"收入金额(分)|500000|500000|OK", "收入金额(美元)|5000|-|NOT_CNY", "收入金额(USD)|5000|-|NOT_CNY",
					"收入金额[ Credit Amount ]|5000|500000|OK", "*收入金额：|5000|500000|OK" })
	void theUnitInAHeadingCounts(String heading, String amount, String fen, String problem) {
		assertThat(Lines.of(Lines.table("日期=2026-09-21", heading + "=" + amount, "支出金额=", "对方户名=云石科技")))
			.extracting(Lines::brief)
			.containsExactly("IN " + fen + " 2026-09-21 - 云石科技 - " + problem);
	}

	@Test
	void whatStandsAroundATableIsNoTransferAndIsSeen() {
		String table = """
				企业网上银行账户交易明细
				账号:,9558 0000 0000 0000 001,,,
				交易时间,借方发生额（支取）,贷方发生额（收入）,对方户名,账户明细编号-交易流水号
				承前页,,"1,000,000.00",,
				20260921 10:00:01,0.00,"5,000.00",云石科技,1
				交易时间,借方发生额（支取）,贷方发生额（收入）,对方户名,账户明细编号-交易流水号
				20260921 10:00:02,--,2000.00,兰海软件,2
				20260921 10:00:03,80.00,2000.00,兰海软件,3
				本页合计,80.00,"9,000.00",,
				打印时间：2026-09-22,,,,
				""";
		assertThat(Lines.of(table)).extracting((line) -> line.problem().map(Enum::name).orElse("OK"))
			.containsExactly("TOTAL", "OK", "REMARK", "OK", "NO_SIDE", "TOTAL", "REMARK");
		assertThat(Lines.of(table)).extracting(Transfer::ownAccount).containsOnly("9558000000000000001");
	}

	@Test
	void aLineWithOtherCellsThanHeadingsIsNoTransfer() {
		String table = "流水号,日期,收入,支出,币种,对方户名,对方账号\nA-1,2026-09-21,5,000.00,,CNY,云石科技,77\n"
				+ "A-2,2026-09-21,5,000.00,,CNY,云石科技,\nA-3,2026-09-21,6.00,,CNY,云石科技,77\n";
		assertThat(Lines.of(table)).extracting((line) -> line.problem().map(Enum::name).orElse("OK"))
			.containsExactly("GARBLED", "NO_SIDE", "OK");
	}

	@Test
	void aQuotationMarkThatNeverEndsSwallowsNoOtherLine() {
		String table = "流水号,日期,收入,支出,对方户名\nA-1,2026-09-21,5000,,\"云石科技\nA-2,2026-09-21,6000,,兰海软件\n";
		assertThat(Lines.of(table)).extracting(Transfer::amountFen)
			.containsExactly(Optional.of(500_000L), Optional.of(600_000L));
		assertThat(Lines.of(table + "A-3,2026-09-21,7000,,\"青禾软件\n")).hasSize(3);
	}

	@Test
	void anAccountThatASpreadsheetHasSpoiltIsToldAsThat() {
		assertThat(Lines.of(Lines.table("日期=2026-09-21", "收入=5000", "支出=", "对方户名=云石科技", "对方账号=6.22E+18")))
			.extracting(Transfer::problem)
			.containsExactly(Optional.of(Problem.DAMAGED));
	}

	@ParameterizedTest
	@CsvSource({ "冲账标志, 是, REVERSAL", "冲账标志, 否, OUTGOING", "冲账标志, '', OUTGOING", "红蓝字标志, 红字, REVERSAL",
			"摘要, 冲正, REVERSAL", "摘要, 来账退汇, REVERSAL", "摘要, 交易撤销, REVERSAL", "摘要, 退回, REVERSAL", "摘要, 抹账, REVERSAL",
			"摘要, 红冲, REVERSAL", "摘要, 原汇款退回, REVERSAL", "摘要, 错账, REVERSAL", "摘要, Cancellation, REVERSAL",
			"摘要, payment recall, REVERSAL", "摘要, Returned funds, REVERSAL", "摘要, 保证金退回, OUTGOING", "摘要, 租金, OUTGOING" })
	void aDebitThatTakesBackIsMarkedInManyWays(String heading, String mark, Problem problem) {
		assertThat(Lines.of(Lines.table("日期=2026-09-21", "收入=", "支出=5000", "对方户名=云石科技", heading + "=" + mark)))
			.extracting(Transfer::problem)
			.containsExactly(Optional.of(problem));
	}

	@Test
	void moneyOfOursThatComesBackIsNoPayment() {
		assertThat(Lines.of(Lines.table("日期=2026-09-21", "收入=", "支出=-5000", "对方户名=云石科技"))).extracting(Lines::brief)
			.containsExactly("IN 500000 2026-09-21 - 云石科技 - RETURNED");
		assertThat(Lines.of(Lines.table("日期=2026-09-21", "收入=5000", "支出=", "对方户名=云石科技", "摘要=冲正")))
			.extracting(Transfer::problem)
			.containsExactly(Optional.of(Problem.RETURNED_PERHAPS));
	}

	@Test
	void theExportOfABankThatNamesBothSidesIsRead() {
		String table = """
				查询账号[ Inquirer account number ],9558000000000000001
				交易类型[ Transaction Type ],付款人名称[ Payer's Name ],付款人账号[ Debit Account No. ],\
				收款人名称[ Payee's Name ],收款人账号[ Payee's Account Number ],交易日期[ Transaction Date ],\
				交易货币[ Trade Currency ],交易金额[ Trade Amount ],交易流水号[ Transaction reference number ],\
				用途[ Purpose ],交易附言[ Remark ]
				来账,云石科技,77,云市场运营公司,9558,20260921,CNY,"5,000.00",T-1,保证金,APP-2026-000017
				往账,云市场运营公司,9558,某物业,9,20260921,CNY,-80.00,T-2,租金,
				""";
		List<Transfer> lines = Lines.of(table);
		assertThat(lines.get(0).purpose()).isEqualTo("保证金 APP-2026-000017");
		assertThat(lines).extracting(Lines::brief)
			.containsExactly("IN 500000 2026-09-21 T-1 云石科技 77 OK", "OUT 8000 2026-09-21 T-2 某物业 9 OUTGOING");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "<Document/>|statement.unreadable", "<Document>|statement.broken",
			"hello|statement.unreadable", "''|statement.empty", "'流水号,入账日期,对方户名'|statement.lacks",
			"'流水号,入账日期,收入金额'|statement.lacks", "'流水号,入账日期,收入金额,对方户名'|statement.nothing",
			"'PK\u0003\u0004...'|statement.other.SPREADSHEET",
			"<Document><BkToCstmrAcctRpt/></Document>|statement.report",
			"<Document><BkToCstmrDbtCdtNtfctn/></Document>|statement.report",
			"<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///x\">]><BkToCstmrStmt>&e;</BkToCstmrStmt>|statement.broken" })
	void whatIsNoStatementIsRefusedAndSaysWhatToDo(String file, String message) {
		refused(file.getBytes(StandardCharsets.UTF_8), message);
	}

	@Test
	void whatNestsTooDeeplyOrIsNoTextIsRefused() {
		refused(("<a>".repeat(100_000) + "</a>".repeat(100_000)).getBytes(StandardCharsets.UTF_8), "statement.broken");
		refused("<a>\u00ff</a>".getBytes(StandardCharsets.ISO_8859_1), "statement.broken");
		refused("<?xml version=\"1.0\" encoding=\"klingon\"?><a/>".getBytes(StandardCharsets.UTF_8),
				"statement.unreadable");
	}

	private static void refused(byte[] file, String message) {
		assertThatExceptionOfType(InvalidAnswerException.class).isThrownBy(() -> Lines.of(file))
			.satisfies((refusal) -> assertThat(refusal.getCodes()).containsExactly(message));
	}

}
