package org.ruzhu.money.statement;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.ruzhu.platform.text.PlainText;

/** The words in the cells of a bank's table that tell the kinds of lines apart. */
final class TableWords {

	private static final Pattern OWN_ACCOUNT = Pattern.compile("(?:账号|帐号|账户|卡号|本方账号)[:：]?\\s*['`]?(\\d[\\d -]{5,40})");

	private static final Pattern TOTAL = Pattern
		.compile("(?:本页|本期|本日|当日|本月|借方|贷方|收入|支出|当前页|发生额|金额|交易){0,3}(?:合计|总计|小计|累计|共计|汇总).*|承前.*|过次页.*"
				+ "|(?:期初|期末|上期|上日|上页|昨日|当日|本日|日终|账户|可用)?余额.*|总(?:笔数|金额|收入|支出).*"
				+ "|(?i:total.*|subtotal.*|(?:opening |closing )?balance.*)");

	private static final Pattern ONLY_TOTAL = Pattern.compile("合计|总计|小计|累计|共计|汇总|余额|(?i:total|subtotal|balance)");

	private static final Pattern CREDIT = Pattern
		.compile("贷|贷方|贷记|收|收入|收款|入|入账|转入|存入|存|来账|来|进|进账|\\+|(?i:c|cr|crdt|credit|in)");

	private static final Pattern DEBIT = Pattern
		.compile("借|借方|借记|支|支出|付|付款|出|出账|转出|支取|取|往账|往|-|(?i:d|dr|dbit|debit|out)");

	private static final Pattern YES = Pattern.compile("是|有|红|红字|1|\\*|.*(?:冲|抹|红字).*|(?i:y|yes|true|r|red)");

	private static final Pattern NO = Pattern
		.compile("|0{1,2}|正|正向|一般|普通|否|无|.*(?:非|未|不|正常|蓝).*|(?i:n|no|false|b|blue)");

	private static final Pattern BOOKED = Pattern.compile(
			"(?:交易|处理|银行处理|入账|记账|转账|付款|收款|汇款|到账|支付)?(?:成功|完成|正常|完毕)|已(?:入账|记账|到账|完成|成功|清算|收款|付款|结算)|未(?:退回|退汇|冲正|冲销|撤销)|银行已处理|正常|有效|入账|记账"
					+ "|(?i:book(?:ed)?|posted|processed|completed?|success(?:ful)?|settled|done|ok)");

	private static final Pattern NOT_BOOKED = Pattern
		.compile("失败|处理中|(?<!已|未|无|非)(?:退回|退汇|撤销|冲正|取消|作废)|已(?:退回|退汇|撤销|冲正|取消|作废)|[未待](?:入账|入帐|记账|记帐|处理|确认|审核|清算|完成)"
				+ "|拒绝|未成功|不成功|(?i:fail|pending|process(?:ing)?$|reject|return|cancel|revers|unbooked|not booked)");

	private TableWords() {
	}

	/** The direction that a word names; unknown if none. */
	static Side side(String said) {
		String word = StatementWords.cell(said);
		return CREDIT.matcher(word).matches() ? Side.IN : DEBIT.matcher(word).matches() ? Side.OUT : Side.UNKNOWN;
	}

	/** Whether a cell marks its line as a reversal or a red entry. */
	static boolean isYes(String said) {
		String word = PlainText.narrow(said);
		return YES.matcher(word).matches() && !NO.matcher(word).matches();
	}

	/** Whether a cell says that its line is an ordinary one. */
	static boolean isNo(String said) {
		return StatementWords.isEmpty(said) || NO.matcher(PlainText.narrow(said)).matches();
	}

	/** Whether a cell begins a total or a balance. */
	static boolean isTotal(String said) {
		return TOTAL.matcher(StatementWords.cell(said)).matches();
	}

	/** Whether a cell names nobody: it is empty, or holds the word for a total. */
	static boolean isNobody(String said) {
		return StatementWords.isEmpty(said) || ONLY_TOTAL.matcher(StatementWords.cell(said)).matches();
	}

	/** Whether a status says that the line is not booked, or no longer booked. */
	static boolean isNotBooked(String status) {
		return NOT_BOOKED.matcher(PlainText.narrow(status)).find();
	}

	/** Whether a status says that it was booked, or nothing. */
	static boolean isBooked(String status) {
		return StatementWords.isEmpty(status) || BOOKED.matcher(PlainText.narrow(status).replace('帐', '账')).matches();
	}

	/** The market's account in the rows above a table; empty if they do not name it. */
	static String ownAccount(List<List<String>> rows) {
		return rows.stream()
			.flatMap(List::stream)
			.map(OWN_ACCOUNT::matcher)
			.filter(Matcher::find)
			.map((found) -> found.group(1))
			.findFirst()
			.orElseGet(() -> rows.stream().flatMap(TableWords::nextTo).findFirst().orElse(""));
	}

	/** The account number in the cell after its label. */
	private static Stream<String> nextTo(List<String> row) {
		return Stream.iterate(0, (cell) -> cell + 1 < row.size(), (cell) -> cell + 1)
			.filter((cell) -> Heading.plain(row.get(cell)).matches("(?:本方|查询)?(?:账号|账户|卡号)")
					&& StatementWords.account(row.get(cell + 1)).matches("\\d{6,40}"))
			.map((cell) -> row.get(cell + 1));
	}

}
