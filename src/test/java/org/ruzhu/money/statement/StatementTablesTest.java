package org.ruzhu.money.statement;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a table says of its lines beside day, amount and payer. */
class StatementTablesTest {

	@ParameterizedTest
	@CsvSource({ "业务类型, 冲正", "交易类型, 冲正", "业务类型, 来账退汇", "原流水号, A-7" })
	void aColumnMayNameWhatIsTakenBack(String heading, String said) {
		assertThat(problems("日期,流水号,收入,支出,对方户名," + heading + "\n2026-09-21,A-9,,5000,云石科技," + said + "\n"))
			.containsExactly("REVERSAL");
	}

	@Test
	void anOriginalReferenceFindsWhatIsTakenBack() {
		Account account = new Account();
		account.take("流水号,日期,收入,支出,对方户名,原流水号\nA-1,2026-09-21,5000,,云石科技,\nA-2,2026-09-21,5000,,云石科技,\n"
				+ "A-9,2026-09-22,,5000,某分行,A-1\n");
		assertThat(account.payments()).extracting((one) -> one.transfer().reference().orElseThrow())
			.containsExactly("A-2");
	}

	@ParameterizedTest
	@CsvSource({ "红, OUT REVERSAL", "红字, OUT REVERSAL", "R, OUT REVERSAL", "蓝, IN OK", "'', IN OK" })
	void aCreditInRedIsTakenBack(String mark, String right) {
		assertThat(Lines.of("日期,收入,支出,对方户名,红蓝字标志\n2026-09-21,5000,,云石科技," + mark + "\n")).extracting(Lines::brief)
			.containsExactly(right.replace(" ", " 500000 2026-09-21 - 云石科技 - "));
	}

	@ParameterizedTest
	@ValueSource(strings = { "币种：美元\n日期,收入,支出,对方户名\n2026-09-21,5000,,云石科技\n",
			"币种,美元,账号,622200001380\n日期,收入,支出,对方户名\n2026-09-21,5000,,云石科技\n",
			"账号,币种\n622200001380,USD\n日期,收入,支出,对方户名\n2026-09-21,5000,,云石科技\n",
			"单位：美元\n日期,收入,支出,对方户名\n2026-09-21,5000,,云石科技\n", "日期,收入金额[美元],支出金额[美元],对方户名\n2026-09-21,5000,,云石科技\n",
			"日期,收入金额（USD）,支出金额（USD）,对方户名\n2026-09-21,5000,,云石科技\n",
			"日期,收入金额【港币】,支出金额【港币】,对方户名\n2026-09-21,5000,,云石科技\n", "日期,收入,支出,对方户名,账户币种\n2026-09-21,5000,,云石科技,美元\n",
			"日期,收入,支出,对方户名,币种代码\n2026-09-21,5000,,云石科技,USD\n" })
	void foreignMoneyIsNoPaymentWhereverItIsNamed(String table) {
		assertThat(Lines.of(table)).extracting(Lines::brief).containsExactly("IN - 2026-09-21 - 云石科技 - NOT_CNY");
	}

	@ParameterizedTest
	@CsvSource({ "单位：万元, 0.5", "金额单位：人民币万元, 0.5", "单位：万, 0.5", "单位：角, 50000", "单位：百元, 50", "单位：百万元, 0.005",
			"单位：十万元, 0.05", "单位：亿元, 0.00005" })
	void theUnitAboveATableCounts(String above, String amount) {
		assertThat(Lines.of(above + "\n币种：人民币\n日期,收入,支出,对方户名\n2026-09-21," + amount + ",,云石科技\n"))
			.extracting(Lines::brief)
			.containsExactly("IN 500000 2026-09-21 - 云石科技 - OK");
	}

	@ParameterizedTest
	@CsvSource({ "收入金额（角）, 50000", "收入金额/元, 5000", "收入金额 元, 5000", "收入金额(百元), 50", "收入/万元, 0.5", "收入金额（千万元）, 0.0005" })
	void theUnitOfAHeadingCounts(String heading, String amount) {
		assertThat(Lines.of("日期," + heading + ",支出,对方户名\n2026-09-21," + amount + ",,云石科技\n")).extracting(Lines::brief)
			.containsExactly("IN 500000 2026-09-21 - 云石科技 - OK");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "2026-09-21-10.23.11.123456", "2026年9月21日10时23分", "2026-09-21 下午 3:00:00", "2026/9/21 15时" })
	void aDayMayHaveATimeInAnyShape(String day) {
		assertThat(Lines.of("日期,收入,支出,对方户名\n" + day + ",5000,,云石科技\n")).extracting(Lines::brief)
			.containsExactly("IN 500000 2026-09-21 - 云石科技 - OK");
	}

	@Test
	void aDayOnWhichASpreadsheetBeginsIsNone() {
		assertThat(problems("日期,收入,支出,对方户名\n1970-01-01,5000,,云石科技\n")).containsExactly("NO_DAY");
	}

	@ParameterizedTest
	@CsvSource({ "交易状态, 失败, NOT_BOOKED", "处理结果, 处理中, NOT_BOOKED", "状态, 退回, NOT_BOOKED", "状态, 已撤销, NOT_BOOKED",
			"交易状态, 未入账, NOT_BOOKED", "status, Failed, NOT_BOOKED", "交易状态, 交易成功, OK", "状态, 已入账, OK", "状态, 未退回, OK",
			"状态, Processed, OK", "状态, 已退款, UNKNOWN_STATUS", "状态, 成功（已冲）, UNKNOWN_STATUS", "状态, 交易关闭, UNKNOWN_STATUS",
			"状态, 已受理, UNKNOWN_STATUS", "状态, 待复核, UNKNOWN_STATUS", "状态, 冻结, UNKNOWN_STATUS", "状态, F, UNKNOWN_STATUS",
			"状态, On hold, UNKNOWN_STATUS", "状态, —, OK", "状态, 银行已处理, OK", "冲正标志, 反, UNKNOWN_STATUS",
			"冲正标志, 2, UNKNOWN_STATUS", "冲正标志, 原交易, UNKNOWN_STATUS", "冲正标志, 0, OK", "冲正标志, 否, OK", "红蓝字标志, 蓝, OK" })
	void whatTheBankHasNotBookedIsNoPayment(String heading, String status, String problem) {
		assertThat(problems("日期,收入,支出,对方户名," + heading + "\n2026-09-21,5000,,云石科技," + status + "\n"))
			.containsExactly(problem);
	}

	@Test
	void aSecondLineOfHeadingsBeginsATableOfItsOwn() {
		String table = """
				账号：622200001380
				日期,收入,支出,对方户名
				2026-09-21,5000,,云石科技
				账号：622200001399
				流水号,日期,支出,收入,币种,对方户名,摘要
				B-1,2026-09-22,,6000,CNY,兰海软件,保证金
				日期,支出,收入,币种
				2026-09-23,,7000,CNY
				""";
		assertThat(Lines.of(table)).extracting(Lines::brief)
			.containsSubsequence("IN 500000 2026-09-21 - 云石科技 - OK", "IN 600000 2026-09-22 B-1 兰海软件 - OK",
					"IN 700000 2026-09-23 - - - GARBLED");
		assertThat(Lines.of(table)).filteredOn((line) -> line.problem().isEmpty())
			.extracting(Transfer::ownAccount)
			.containsExactly("622200001380", "622200001399");
	}

	@Test
	void anAmountWithoutASignMayHaveGoneEitherWay() {
		assertThat(problems("日期,交易金额,对方户名\n2026-09-21,+5000,甲\n2026-09-21,80,乙\n2026-09-21,-80,丙\n"))
			.containsExactly("OK", "NO_SIDE", "OUTGOING");
		assertThat(problems("date,amount,payer\n2026-09-21,5000,甲\n")).containsExactly("NO_SIDE");
	}

	@ParameterizedTest
	@CsvSource({ "汇总, TOTAL", "余额, TOTAL", "贷方发生额合计, TOTAL", "当日汇总, TOTAL", "Balance, TOTAL", "保证金, OK" })
	void aTotalWithADayIsATotal(String purpose, String problem) {
		assertThat(problems("日期,收入,支出,对方户名,摘要\n2026-09-21,5000,,," + purpose + "\n")).containsExactly(problem);
		assertThat(problems("日期,收入,支出,对方户名,摘要\n2026-09-21,5000,,云石科技," + purpose + "\n")).containsExactly("OK");
	}

	@ParameterizedTest
	@CsvSource({ "6.22E18, DAMAGED", "6.22E+18, DAMAGED", "6220000000000000000, DAMAGED",
			"6222020200001230000, DAMAGED", "6222000013800000002, OK", "622200000000, OK" })
	void anAccountThatLostItsDigitsIsDamaged(String account, String problem) {
		assertThat(problems("日期,收入,支出,对方户名,对方账号\n2026-09-21,5000,,云石科技," + account + "\n")).containsExactly(problem);
	}

	@ParameterizedTest
	@ValueSource(strings = { "元", "人民币", "-", "1,", "E", "(", "9 ", "红" })
	void aCellOfAnyLengthIsReadOrRefused(String sign) {
		String headings = "流水号,日期,收入,支出,币种,对方户名,对方账号,摘要,红蓝字标志,借贷标志,状态,业务类型,原流水号";
		List<String> row = List.of("1", "2026-09-21", "5000", "", "CNY", "云石科技", "77", "", "", "", "", "", "");
		for (int at = 0; at < row.size(); at++) {
			int longest = at;
			String cells = Stream.iterate(0, (cell) -> cell < row.size(), (cell) -> cell + 1)
				.map((cell) -> (cell == longest) ? '"' + sign.repeat(20_000) + '"' : row.get(cell))
				.reduce((one, other) -> one + "," + other)
				.orElseThrow();
			assertThat(Lines.of(headings + "\n" + cells + "\n")).hasSize(1);
			if (headings.split(",")[at].equals("币种")) {
				assertThat(problems(headings + "\n" + cells + "\n")).doesNotContain("OK");
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "冲　正", "冲-正", "沖正", "沖帳", "退匯", "退票", "回冲", "反冲", "冲抹", "Rvsl", "Return of funds", "拒付" })
	void whatTakesBackIsKnownHoweverItIsWritten(String word) {
		assertThat(problems("日期,收入,支出,对方户名,摘要\n2026-09-21,,5000,云石科技," + word + "\n")).containsExactly("REVERSAL");
	}

	@ParameterizedTest
	@ValueSource(strings = { ",", "\t", ";", "|" })
	void aCellThatASpreadsheetIsToKeepIsOneCell(String separator) {
		String table = String.join(separator, "=\"流水号\"", "=\"日期\"", "=\"收入\"", "=\"支出\"", "=\"对方户名\"", "=\"摘要\"")
				+ "\n" + String.join(separator, "=\"A-1\"", "=\"2026-09-21\"", "=\"1,005,000.00\"", "=\"\"",
						"=\"云石科技\"", "=\"a,b\"\"c\"")
				+ "\n";
		assertThat(Lines.of(table)).extracting(Lines::brief).containsExactly("IN 100500000 2026-09-21 A-1 云石科技 - OK");
		assertThat(Lines.of(table)).extracting(Transfer::purpose).containsExactly("a,b\"c");
	}

	@Test
	void aByteThatIsLostSpoilsItsLineAlone() {
		byte[] table = "流水号,日期,收入,支出,对方户名,摘要\nA-1,2026-09-21,5000,,云石科技,保证金\nA-2,2026-09-21,6000,,兰海软件,款#\n"
			.getBytes(StandardCharsets.UTF_8);
		table[table.length - 2] = (byte) 0xE6;
		assertThat(Lines.of(table)).extracting(Lines::brief)
			.containsExactly("IN 500000 2026-09-21 A-1 云石科技 - OK", "IN 600000 2026-09-21 A-2 兰海软件 - GARBLED");
	}

	@Test
	void namesUnderEnglishHeadingsAreNotReadInAnotherEncoding() {
		byte[] table = "date,credit,payerName\n2026-09-21,5000,云石科技有限公司\n2026-09-21,6000,兰海#软件\n"
			.getBytes(StandardCharsets.UTF_8);
		for (int at = 0; at < table.length; at++) {
			table[at] = (table[at] == '#') ? (byte) 0xE4 : table[at];
		}
		assertThat(Lines.of(table)).extracting(Lines::brief)
			.containsExactly("IN 500000 2026-09-21 - 云石科技有限公司 - OK", "IN 600000 2026-09-21 - 兰海\uFFFD软件 - GARBLED");
	}

	private static List<String> problems(String table) {
		return Lines.of(table).stream().map((line) -> line.problem().map(Enum::name).orElse("OK")).toList();
	}

}
