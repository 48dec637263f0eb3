package org.ruzhu.money.statement;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ruzhu.money.statement.Transfer.Problem;
import org.ruzhu.platform.text.PlainText;

/**
 * A statement as a table with a line of headings, as banks' online services export it.
 * Every line below the headings is one of the statement, whatever it is.
 */
final class StatementCsv {

	private static final Pattern OWN_ACCOUNT = Pattern.compile("(?:账号|帐号|账户|卡号|本方账号)[:：]?\\s*['`]?(\\d[\\d -]{5,40})");

	private static final Pattern TOTAL = Pattern.compile(
			"(?:本页|本期|本日|本月|借方|贷方|收入|支出|当前页)?(?:合计|总计|小计|累计|共计).*|承前.*|过次页.*|(?:期初|期末|上期|上日|上页|昨日)余额.*|总(?:笔数|金额|收入|支出).*"
					+ "|(?i:total.*|subtotal.*|opening balance.*|closing balance.*)");

	private static final Pattern CREDIT = Pattern
		.compile("贷|贷方|贷记|收|收入|收款|入|入账|转入|存入|存|来账|来|进|进账|\\+|(?i:c|cr|crdt|credit|in)");

	private static final Pattern DEBIT = Pattern
		.compile("借|借方|借记|支|支出|付|付款|出|出账|转出|支取|取|往账|往|-|(?i:d|dr|dbit|debit|out)");

	private static final Pattern YES = Pattern.compile("是|有|红|红字|1|\\*|.*(?:冲|抹|红字).*|(?i:y|yes|true|r)");

	private static final Pattern NO = Pattern.compile(".*(?:非|未|不|正常|蓝).*");

	private final StatementTable table;

	private final Map<Heading, List<Integer>> columns = new EnumMap<>(Heading.class);

	private final int width;

	private final int headed;

	private final String ownAccount;

	/**
	 * Whether the sign of the amount says which way money went, and nothing else does.
	 */
	private final boolean signed;

	/** Whether debits have a minus besides, and none of them is without it. */
	private final boolean minusIsSide;

	private StatementCsv(StatementTable table) {
		this.table = table;
		for (Heading heading : Heading.values()) {
			this.columns.put(heading, heading.columns(table.headings()));
		}
		this.width = table.width();
		this.headed = StatementTable.filled(table.headings());
		this.ownAccount = table.before()
			.stream()
			.flatMap(List::stream)
			.map(OWN_ACCOUNT::matcher)
			.filter(Matcher::find)
			.map((found) -> found.group(1))
			.findFirst()
			.orElseGet(() -> nextTo(table.before()));
		this.signed = isSigned() && this.columns.get(Heading.SIDE).stream().allMatch(this::isOtherwise);
		this.minusIsSide = !columns(Heading.IN) && table.rows()
			.stream()
			.filter((row) -> side(row, false, false) == Side.OUT)
			.map((row) -> StatementWords.amount(first(row, Heading.AMOUNT)))
			.noneMatch((amount) -> amount.filter((yuan) -> yuan.signum() > 0).isPresent());
	}

	/**
	 * Reads the lines of a table.
	 * @throws UnreadableStatementException if it is no table, or lacks a heading that is
	 * needed
	 */
	static List<RawTransfer> read(byte[] file) {
		StatementCsv statement = new StatementCsv(StatementTable.in(StatementText.readings(file)));
		List<RawTransfer> lines = new ArrayList<>();
		for (List<String> row : statement.table.rows()) {
			lines.add(statement.line(lines.size() + 1, row));
		}
		return lines;
	}

	/** The account where it stands in a cell of its own before the table. */
	private static String nextTo(List<List<String>> before) {
		for (List<String> row : before) {
			for (int cell = 0; cell + 1 < row.size(); cell++) {
				if (Heading.plain(row.get(cell)).matches("(?:本方|查询)?(?:账号|账户|卡号)")
						&& StatementWords.account(row.get(cell + 1)).matches("\\d{6,40}")) {
					return row.get(cell + 1);
				}
			}
		}
		return "";
	}

	private RawTransfer line(int number, List<String> row) {
		String in = first(row, Heading.IN);
		String out = first(row, Heading.OUT);
		boolean comesIn = !isNothing(in);
		boolean goesOut = !isNothing(out);
		Side side = side(row, comesIn, goesOut);
		String amount = columns(Heading.IN) ? (goesOut && !comesIn) ? out : in : first(row, Heading.AMOUNT);
		boolean paid = side == Side.OUT && has(Heading.PAYEE);
		Optional<Problem> found = found(row, side, amount);
		return new RawTransfer(number, own(row), first(row, Heading.REFERENCE), day(row),
				scaled((this.minusIsSide && side == Side.OUT) ? amount.replaceFirst("^\\s*[-－−]", "") : amount, side),
				currency(row, side), side, takesBack(row), first(row, paid ? Heading.PAYEE : Heading.PAYER),
				first(row, (paid && has(Heading.PAYEE_ACCOUNT)) ? Heading.PAYEE_ACCOUNT : Heading.PAYER_ACCOUNT),
				found.filter((one) -> one != Problem.OUTGOING).isPresent() ? String.join(" ", row) : purpose(row),
				found);
	}

	private boolean has(Heading heading) {
		return !this.columns.get(heading).isEmpty();
	}

	private boolean columns(Heading heading) {
		return has(heading) && (heading != Heading.IN || has(Heading.OUT) || !has(Heading.AMOUNT));
	}

	private Side side(List<String> row, boolean comesIn, boolean goesOut) {
		if (columns(Heading.IN)) {
			boolean elsewhere = !comesIn && !has(Heading.OUT);
			return (comesIn && goesOut) ? Side.UNKNOWN : (goesOut || elsewhere) ? Side.OUT : Side.IN;
		}
		for (int column : this.columns.get(Heading.SIDE)) {
			String said = StatementWords.cell(cell(row, column));
			if (CREDIT.matcher(said).matches()) {
				return Side.IN;
			}
			if (DEBIT.matcher(said).matches()) {
				return Side.OUT;
			}
		}
		return this.signed ? Side.SIGNED : Side.UNKNOWN;
	}

	/** Whether the amounts have signs, without which nobody knows which way they went. */
	private boolean isSigned() {
		return this.columns.get(Heading.AMOUNT)
			.stream()
			.anyMatch((column) -> this.table.headings().get(column).equals("amount")
					|| this.table.rows().stream().anyMatch((row) -> cell(row, column).strip().matches("[+-].*")));
	}

	/** Whether a column that may name the side names something else in all rows. */
	private boolean isOtherwise(int column) {
		return this.table.rows()
			.stream()
			.map((row) -> StatementWords.cell(cell(row, column)))
			.noneMatch((said) -> CREDIT.matcher(said).matches() || DEBIT.matcher(said).matches());
	}

	/** Nothing, a dash or zero stand in the side that did not move. */
	private static boolean isNothing(String amount) {
		return StatementWords.isEmpty(amount)
				|| StatementWords.amount(amount).filter((yuan) -> yuan.signum() == 0).isPresent();
	}

	private String own(List<String> row) {
		String said = first(row, Heading.OWN_ACCOUNT);
		return said.isBlank() ? this.ownAccount : said;
	}

	/** The first day that is filled and can be read, else the first that is filled. */
	private String day(List<String> row) {
		List<String> said = this.columns.get(Heading.DAY)
			.stream()
			.map((column) -> cell(row, column))
			.filter((cell) -> !StatementWords.isEmpty(cell))
			.toList();
		return said.stream()
			.filter((cell) -> StatementWords.day(cell).isPresent())
			.findFirst()
			.orElse(said.isEmpty() ? "" : said.get(0));
	}

	/** An amount in yuan whose heading has another unit. */
	private String scaled(String amount, Side side) {
		String unit = unit(side);
		int power = unit.contains("万") ? 4 : unit.contains("千") ? 3 : unit.equals("分") ? -2 : 0;
		return (power == 0) ? amount
				: StatementWords.amount(amount)
					.map((said) -> said.movePointRight(power).toPlainString())
					.orElse(amount);
	}

	private String currency(List<String> row, Side side) {
		String said = first(row, Heading.CURRENCY);
		return said.isBlank() ? unit(side).replaceAll("[万千百十分]+", "") : said;
	}

	private String unit(Side side) {
		Heading heading = columns(Heading.IN) ? (side == Side.OUT) ? Heading.OUT : Heading.IN : Heading.AMOUNT;
		return this.columns.get(heading)
			.stream()
			.map(this.table.units()::get)
			.map((unit) -> unit.replaceAll("^单位[:：]?", ""))
			.filter((unit) -> unit.matches("[万千百十]*(?:元|分|[A-Za-z]{3}|人民币元?|.{0,3}元)"))
			.findFirst()
			.orElse("");
	}

	private boolean takesBack(List<String> row) {
		String said = PlainText.narrow(first(row, Heading.TAKES_BACK));
		return YES.matcher(said).matches() && !NO.matcher(said).matches();
	}

	private String purpose(List<String> row) {
		return this.columns.get(Heading.PURPOSE)
			.stream()
			.map((column) -> StatementWords.unmarked(cell(row, column)))
			.filter((text) -> !text.isBlank())
			.distinct()
			.collect(Collectors.joining(" "));
	}

	private Optional<Problem> found(List<String> row, Side side, String amount) {
		if (row.equals(this.table.titles())) {
			return Optional.of(Problem.REMARK);
		}
		boolean dated = StatementWords.day(day(row)).isPresent();
		boolean nobodys = StatementWords.isEmpty(first(row, Heading.PAYER))
				&& StatementWords.isEmpty(first(row, Heading.PAYER_ACCOUNT));
		if ((!dated || nobodys)
				&& row.stream().map(StatementWords::cell).anyMatch((cell) -> TOTAL.matcher(cell).matches())) {
			return Optional.of(Problem.TOTAL);
		}
		boolean unmoved = Stream.of(Heading.IN, Heading.OUT, Heading.AMOUNT)
			.allMatch((heading) -> StatementWords.isEmpty(first(row, heading)));
		if (!dated && unmoved) {
			return Optional.of(Problem.REMARK);
		}
		if (side == Side.OUT && StatementWords.isEmpty(amount)) {
			return Optional.of(Problem.OUTGOING);
		}
		boolean wider = row.size() > this.width && row.size() > this.headed;
		return (wider || StatementTable.filled(row) > this.table.headings().size()) ? Optional.of(Problem.GARBLED)
				: Optional.empty();
	}

	/** What stands in the first of its columns that is filled. */
	private String first(List<String> row, Heading heading) {
		return this.columns.get(heading)
			.stream()
			.map((column) -> cell(row, column))
			.filter((cell) -> !cell.isBlank())
			.findFirst()
			.map(StatementWords::unmarked)
			.orElse("");
	}

	private static String cell(List<String> row, int column) {
		return (column < row.size()) ? row.get(column) : "";
	}

}
