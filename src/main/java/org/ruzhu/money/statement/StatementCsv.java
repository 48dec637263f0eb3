package org.ruzhu.money.statement;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ruzhu.money.statement.Transfer.Problem;
import org.ruzhu.platform.text.PlainText;

/**
 * Reads a statement that is a table with a line of headings, as online banking exports
 * it. Every line below the headings becomes a line of the statement.
 */
final class StatementCsv {

	private final StatementTable table;

	private final Map<Heading, List<Integer>> columns = new EnumMap<>(Heading.class);

	private final TableUnits units;

	private final int width;

	private final int headed;

	private final String ownAccount;

	/** Whether only the sign of the amount can give the direction. */
	private final boolean signed;

	/**
	 * Whether every debit also has a minus sign, which then only repeats the direction.
	 */
	private final boolean minusIsSide;

	private StatementCsv(StatementTable table) {
		this.table = table;
		for (Heading heading : Heading.values()) {
			this.columns.put(heading, heading.columns(table.headings()));
		}
		this.width = table.width();
		this.headed = StatementTable.filled(table.headings());
		this.units = new TableUnits(table);
		this.ownAccount = TableWords.ownAccount(table.before());
		this.signed = this.columns.get(Heading.SIDE).stream().allMatch(this::isOtherwise);
		this.minusIsSide = !columns(Heading.IN) && table.rows()
			.stream()
			.filter((row) -> side(row, false, false) == Side.OUT)
			.map((row) -> StatementWords.amount(first(row, Heading.AMOUNT)))
			.noneMatch((amount) -> amount.filter((yuan) -> yuan.signum() > 0).isPresent());
	}

	/**
	 * Reads the lines of a table.
	 * @throws UnreadableStatementException if it is not a table, or lacks a required
	 * heading
	 */
	static List<RawTransfer> read(byte[] file) {
		List<RawTransfer> lines = new ArrayList<>();
		for (StatementTable table : StatementTable.in(StatementText.readings(file)).parts()) {
			StatementCsv statement = new StatementCsv(table);
			for (List<String> row : table.rows()) {
				lines.add(statement.line(lines.size() + 1, row));
			}
		}
		return lines;
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
		String taken = taken(row, side, amount);
		List<Integer> of = this.columns.get(amountColumn(side));
		return new RawTransfer(number, own(row), taken.isEmpty() ? first(row, Heading.REFERENCE) : taken, day(row),
				this.units.scaled(signed(row, side, amount), of), this.units.currency(first(row, Heading.CURRENCY), of),
				side, !taken.isEmpty() || takesBack(row), first(row, paid ? Heading.PAYEE : Heading.PAYER),
				first(row, (paid && has(Heading.PAYEE_ACCOUNT)) ? Heading.PAYEE_ACCOUNT : Heading.PAYER_ACCOUNT),
				found.filter((one) -> one != Problem.OUTGOING).isPresent() ? String.join(" ", row) : purpose(row),
				found);
	}

	/**
	 * The reference of the booking that an outgoing line reverses; empty if it names
	 * none.
	 */
	private String taken(List<String> row, Side side, String amount) {
		String taken = first(row, Heading.TAKEN_REFERENCE);
		boolean negative = StatementWords.amount(amount).filter((yuan) -> yuan.signum() < 0).isPresent();
		boolean out = (side == Side.OUT) != (negative && side != Side.SIGNED) || (side == Side.SIGNED && negative)
				|| isRed(row);
		return (out && !StatementWords.isEmpty(taken) && !taken.equals(first(row, Heading.REFERENCE))) ? taken : "";
	}

	/**
	 * The amount with its sign. A red credit becomes negative. A minus that only repeats
	 * the direction is dropped.
	 */
	private String signed(List<String> row, Side side, String amount) {
		if (this.minusIsSide && side == Side.OUT) {
			return amount.replaceFirst("^\\s*[-－−]", "");
		}
		return (isRed(row) && side != Side.OUT)
				? StatementWords.amount(amount).map((yuan) -> yuan.abs().negate().toPlainString()).orElse(amount)
				: amount;
	}

	private boolean isRed(List<String> row) {
		return TableWords.isYes(first(row, Heading.RED));
	}

	private Heading amountColumn(Side side) {
		return columns(Heading.IN) ? (side == Side.OUT) ? Heading.OUT : Heading.IN : Heading.AMOUNT;
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
			Side said = TableWords.side(cell(row, column));
			if (said != Side.UNKNOWN) {
				return said;
			}
		}
		return (this.signed && isSigned(first(row, Heading.AMOUNT))) ? Side.SIGNED : Side.UNKNOWN;
	}

	/**
	 * Whether an amount has a sign, is zero or cannot be read. An unsigned amount has no
	 * direction.
	 */
	private static boolean isSigned(String amount) {
		return StatementWords.cell(amount).startsWith("+")
				|| StatementWords.amount(amount).filter((yuan) -> yuan.signum() > 0).isEmpty();
	}

	/** Whether a column with a direction heading gives no direction in any row. */
	private boolean isOtherwise(int column) {
		return this.table.rows().stream().allMatch((row) -> TableWords.side(cell(row, column)) == Side.UNKNOWN);
	}

	/**
	 * Whether an amount cell is empty, a dash or zero, so that nothing moved on that
	 * side.
	 */
	private static boolean isNothing(String amount) {
		return StatementWords.isEmpty(amount)
				|| StatementWords.amount(amount).filter((yuan) -> yuan.signum() == 0).isPresent();
	}

	private String own(List<String> row) {
		String said = first(row, Heading.OWN_ACCOUNT);
		return said.isBlank() ? this.ownAccount : said;
	}

	/** The first readable day, or else the first day that is filled. */
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

	private boolean takesBack(List<String> row) {
		return TableWords.isYes(first(row, Heading.TAKES_BACK)) || isRed(row);
	}

	private String purpose(List<String> row) {
		Stream<String> types = this.columns.get(Heading.TYPE)
			.stream()
			.map((column) -> PlainText.unmarked(cell(row, column)))
			.filter(ReversalWords::mark);
		return Stream
			.concat(this.columns.get(Heading.PURPOSE).stream().map((column) -> PlainText.unmarked(cell(row, column))),
					types)
			.filter((text) -> !text.isBlank())
			.distinct()
			.collect(Collectors.joining(" "));
	}

	private Optional<Problem> found(List<String> row, Side side, String amount) {
		if (row.equals(this.table.titles())) {
			return Optional.of(Problem.REMARK);
		}
		boolean dated = StatementWords.day(day(row)).isPresent();
		boolean nobodys = TableWords.isNobody(first(row, Heading.PAYER))
				&& StatementWords.isEmpty(first(row, Heading.PAYER_ACCOUNT));
		if ((!dated || nobodys) && row.stream().anyMatch(TableWords::isTotal)) {
			return Optional.of(Problem.TOTAL);
		}
		boolean unmoved = Stream.of(Heading.IN, Heading.OUT, Heading.AMOUNT)
			.allMatch((heading) -> StatementWords.isEmpty(first(row, heading)));
		if (!dated && unmoved) {
			return Optional.of(Problem.REMARK);
		}
		if (TableWords.isNotBooked(first(row, Heading.STATUS))) {
			return Optional.of(Problem.NOT_BOOKED);
		}
		if (!TableWords.isBooked(first(row, Heading.STATUS)) || !isKnown(first(row, Heading.TAKES_BACK))
				|| !isKnown(first(row, Heading.RED))) {
			return Optional.of(Problem.UNKNOWN_STATUS);
		}
		if (side == Side.OUT && StatementWords.isEmpty(amount)) {
			return Optional.of(Problem.OUTGOING);
		}
		boolean wider = row.size() > this.width && row.size() > this.headed;
		boolean other = !this.table.lacks().isEmpty();
		return (other || wider || StatementTable.filled(row) > this.table.headings().size())
				? Optional.of(Problem.GARBLED) : Optional.empty();
	}

	/** Whether a mark of a line says yes or no. */
	private static boolean isKnown(String mark) {
		return TableWords.isYes(mark) || TableWords.isNo(mark);
	}

	/** What stands in the first of its columns that is filled. */
	private String first(List<String> row, Heading heading) {
		return this.columns.get(heading)
			.stream()
			.map((column) -> cell(row, column))
			.filter((cell) -> !cell.isBlank())
			.findFirst()
			.map(PlainText::unmarked)
			.orElse("");
	}

	private static String cell(List<String> row, int column) {
		return (column < row.size()) ? row.get(column) : "";
	}

}
