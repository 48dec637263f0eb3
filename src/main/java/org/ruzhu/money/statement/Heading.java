package org.ruzhu.money.statement;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.ruzhu.platform.text.PlainText;

/**
 * The meaning of a column in a bank's table, with the headings that banks use for it. If
 * several columns match, the heading listed first here wins.
 */
enum Heading {

	/** The bank's own reference. */
	REFERENCE("流水号", "交易流水号", "交易流水", "银行流水号", "核心流水号", "账户明细编号-交易流水号", "账户明细编号", "主机流水号", "交易参考号", "业务参考号", "交易序号",
			"日志号", "记录标识号", "柜员流水号", "凭证号", "凭证号码", "reference", "transactionreference", "transactionid"),
	/** The booking day, with or without a time. */
	DAY("入账日期", "记账日期", "入账时间", "记账时间", "记账日", "入账日", "交易日期", "交易日期时间", "交易时间", "交易日", "发生日期", "日期", "bookedon",
			"bookingdate", "transactiondate", "date"),
	/** The amount that was received. */
	IN("收入金额", "收入", "收入发生额", "贷方金额", "贷方发生额", "贷方", "贷方交易金额", "存入金额", "存入", "转入金额", "收款金额", "进账金额", "来账金额", "credit",
			"creditamount", "deposit"),
	/** The amount that was paid out. */
	OUT("支出金额", "支出", "支出发生额", "借方金额", "借方发生额", "借方", "借方交易金额", "支取金额", "支取", "转出金额", "付款金额", "往账金额", "debit",
			"debitamount", "withdrawal"),
	/** The amount, in either direction. */
	AMOUNT("交易金额", "发生额", "金额", "交易额", "交易发生额", "入账金额", "amount", "transactionamount"),
	/** The direction: received or paid out. */
	SIDE("借贷标志", "借贷标识", "借贷方向", "借贷方", "借贷", "借/贷", "借贷别", "收支标志", "收支类型", "收支方向", "收支", "收/支", "收付标志", "收付方向", "收付",
			"收/付", "收付类型", "交易方向", "资金流向", "来往账标志", "来往标志", "往来标志", "方向", "side", "direction", "creditdebit", "cr/dr",
			"dr/cr", "交易类型"),
	/** Whether it reverses another booking. */
	TAKES_BACK("冲账标志", "冲正标志", "冲销标志", "冲账标识", "冲正标识", "抹账标志", "冲补标志", "reversal"),
	/** Whether it is a red entry, which turns a credit into a debit. */
	RED("红蓝字标志", "红蓝字标识", "红蓝标志", "红蓝标识", "红蓝字", "红字标志", "红字标识"),
	/** The reference of the booking that it reverses. */
	TAKEN_REFERENCE("原流水号", "原交易流水号", "原交易流水", "原核心流水号", "原主机流水号", "原交易序号", "原交易参考号", "被冲正流水号", "被冲流水号", "冲正流水号",
			"originalreference"),
	/** The type of booking. */
	TYPE("业务类型", "交易类型", "业务种类", "交易种类", "业务名称", "交易名称", "type", "transactiontype"),
	/** The status at the bank. */
	STATUS("交易状态", "处理结果", "状态", "处理状态", "交易结果", "入账状态", "记账状态", "业务状态", "status", "transactionstatus"),
	/** The currency. */
	CURRENCY("币种", "币别", "货币", "交易货币", "交易币种", "货币种类", "币种名称", "账户币种", "币种代码", "货币代码", "货币名称", "币种类型",
			"accountcurrency", "currencycode", "currency", "tradecurrency", "ccy"),
	/** The payer of money received. */
	PAYER("对方户名", "对方单位名称", "对方账户名称", "对方账号名称", "对方名称", "对方单位", "对方姓名", "付款人名称", "付款人户名", "付款方名称", "付款方户名", "付款人",
			"付款方", "收/付方名称", "收付方名称", "收/付方户名", "交易对手名称", "交易对手户名", "交易对手", "对手户名", "对手名称", "汇款人", "payername", "payer",
			"counterparty"),
	/** The account of the payer. */
	PAYER_ACCOUNT("对方账号", "对方账户", "对方账户账号", "对方卡号", "对方卡号/账号", "付款人账号", "付款方账号", "收/付方账号", "收付方账号", "交易对手账号", "交易对手账户",
			"对手账号", "payeraccount", "counterpartyaccount"),
	/** The payee of money paid out. */
	PAYEE("收款人名称", "收款人户名", "收款方名称", "收款方户名", "收款人", "收款方"),
	/** The account of the payee. */
	PAYEE_ACCOUNT("收款人账号", "收款方账号"),
	/**
	 * The purpose, given by the bank or the payer. The texts of all such columns are
	 * joined.
	 */
	PURPOSE("摘要", "附言", "用途", "交易附言", "交易用途", "交易用途/摘要", "交易摘要", "业务摘要", "其它摘要", "其他摘要", "扩展摘要", "备注", "客户附言",
			"purpose", "remark", "remarks", "description"),
	/** The market's account. */
	OWN_ACCOUNT("本方账号", "本方账户", "账号", "账户", "卡号", "查询账号", "账户账号", "account");

	private static final int MAX_LENGTH = 60;

	private static final Set<String> ALL = Arrays.stream(values())
		.flatMap((heading) -> heading.names.stream())
		.collect(Collectors.toSet());

	private static final Pattern IN_BRACKETS = Pattern.compile("[(\\[【<]([^()\\[\\]【】<>]{1,20})[)\\]】>]");

	private static final Pattern BEHIND = Pattern.compile("[额入出方]/?([亿万千百十]{0,3}[元角分])$");

	private static final Pattern UNIT = Pattern
		.compile("(?:单位:?)?([亿万千百十]{1,3}|[亿万千百十]{0,3}(?:元|角|分|[A-Za-z]{3}|人民币元?|.{1,3}元|.{1,2}币|英镑|.{0,2}法郎))");

	private final List<String> names;

	Heading(String... names) {
		this.names = Arrays.asList(names);
	}

	/** The indexes of its columns among the headings of a table, the best match first. */
	List<Integer> columns(List<String> headings) {
		return this.names.stream()
			.flatMap((name) -> IntStream.range(0, headings.size())
				.filter((column) -> headings.get(column).equals(name))
				.boxed())
			.toList();
	}

	/** Its first heading in Chinese and in English. */
	String title() {
		return this.names.get(0) + this.names.stream()
			.filter((name) -> name.matches("[A-Za-z]+"))
			.findFirst()
			.map((name) -> " / " + name)
			.orElse("");
	}

	/** Normalizes a heading: without unit, translation or spaces, in lower case. */
	static String plain(String heading) {
		String text = StatementWords.cell(heading).replaceAll("[\\[(<【].*$", "").replace(" ", "");
		return PlainText.code(text)
			.toLowerCase(Locale.ROOT)
			.replaceAll("[:*]", "")
			.replace('帐', '账')
			.replaceFirst("(?<=[额入出方])/?[亿万千百十]{0,3}[元角分]$", "");
	}

	/** How many cells of a row are known headings. */
	static long known(List<String> row) {
		return row.stream()
			.filter((cell) -> cell.length() <= MAX_LENGTH)
			.map(Heading::plain)
			.filter(ALL::contains)
			.count();
	}

	/** The unit or currency in brackets after a heading; empty if there is none. */
	static String unit(String heading) {
		String text = StatementWords.cell(heading).replace(" ", "");
		return Stream.of(IN_BRACKETS, BEHIND)
			.flatMap((place) -> place.matcher(text).results())
			.map((found) -> UNIT.matcher(found.group(1)))
			.filter(Matcher::matches)
			.map((unit) -> unit.group(1))
			.findFirst()
			.orElse("");
	}

}
