package org.ruzhu.money.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.apache.commons.codec.digest.DigestUtils;

import org.ruzhu.money.statement.Transfer.Problem;
import org.ruzhu.platform.text.PlainText;

/**
 * A line of a statement as unparsed text, independent of the file format. Missing text is
 * empty.
 *
 * @param takesBack whether the bank marks it as a reversal of an earlier booking
 * @param found a problem that was found while reading the format; empty if none
 */
record RawTransfer(int number, String ownAccount, String reference, String bookedOn, String amount, String currency,
		Side side, boolean takesBack, String payerName, String payerAccount, String purpose, Optional<Problem> found) {

	private static final BigDecimal MAX_YUAN = BigDecimal.valueOf(1_000_000_000);

	/** What is no more the matter with the same line one day. */
	private static final Set<Problem> CHANGING = Set.of(Problem.NOT_BOOKED, Problem.FUTURE_DAY, Problem.UNKNOWN_STATUS);

	private static final int MAX_NAME = 200;

	private static final int MAX_ACCOUNT = 100;

	private static final int MAX_PURPOSE = 500;

	private static final int MAX_REFERENCE = 90;

	/**
	 * Parses the line.
	 * @param today today in the market's zone; a later booking day is a problem
	 */
	Transfer read(LocalDate today) {
		Optional<BigDecimal> said = StatementWords.amount(this.amount);
		boolean negative = said.filter((yuan) -> yuan.signum() < 0).isPresent();
		boolean back = isTakenBack(negative);
		Side which = side(negative);
		Optional<LocalDate> day = StatementWords.day(this.bookedOn);
		Optional<BigDecimal> yuan = said.map(BigDecimal::abs);
		Optional<Problem> problem = problem(yuan, day, which, back, today);
		return new Transfer(this.number, account(this.ownAccount),
				Optional.of(code(this.reference, MAX_REFERENCE)).filter((text) -> !text.isEmpty()), day,
				yuan.filter((amount) -> problemOf(amount).isEmpty() && StatementWords.isCny(this.currency, this.amount))
					.map((amount) -> amount.movePointRight(2).longValueExact()),
				which, back, text(this.payerName, MAX_NAME), account(this.payerAccount),
				text(this.purpose, MAX_PURPOSE), problem, identity(day, yuan, which, back, problem));
	}

	/**
	 * Whether the line is a reversal. A negative amount in a credit or debit column is
	 * one, unless the sign gives the direction.
	 */
	private boolean isTakenBack(boolean negative) {
		return this.takesBack || (negative && this.side != Side.SIGNED)
				|| (isOut(negative) && ReversalWords.mark(this.purpose));
	}

	private boolean isOut(boolean negative) {
		return side(negative) == Side.OUT;
	}

	private Side side(boolean negative) {
		return switch (this.side) {
			case SIGNED -> negative ? Side.OUT : Side.IN;
			case IN -> negative ? Side.OUT : Side.IN;
			case OUT -> negative ? Side.IN : Side.OUT;
			case UNKNOWN -> Side.UNKNOWN;
		};
	}

	private Optional<Problem> problem(Optional<BigDecimal> yuan, Optional<LocalDate> day, Side which, boolean back,
			LocalDate today) {
		if (this.found.isPresent()) {
			return this.found;
		}
		if (List
			.of(this.reference, this.bookedOn, this.amount, this.currency, this.payerName, this.payerAccount,
					this.purpose)
			.stream()
			.anyMatch(StatementWords::isGarbled)) {
			return Optional.of(Problem.GARBLED);
		}
		if (List.of(this.reference, this.payerAccount, this.amount).stream().anyMatch(StatementWords::isDamaged)) {
			return Optional.of(Problem.DAMAGED);
		}
		if (day.isEmpty()) {
			return Optional.of(Problem.NO_DAY);
		}
		if (day.get().isAfter(today)) {
			return Optional.of(Problem.FUTURE_DAY);
		}
		if (which == Side.UNKNOWN) {
			return Optional.of(Problem.NO_SIDE);
		}
		if (!StatementWords.isCny(this.currency, this.amount)) {
			return Optional.of((which == Side.OUT && !back) ? Problem.OUTGOING : Problem.NOT_CNY);
		}
		return (yuan.isPresent() ? problemOf(yuan.get()) : Optional.of(Problem.NO_AMOUNT))
			.or(() -> noPayment(which, back));
	}

	private static Optional<Problem> problemOf(BigDecimal yuan) {
		if (yuan.signum() == 0 || yuan.scale() > 2) {
			return Optional.of(Problem.BAD_AMOUNT);
		}
		return (yuan.compareTo(MAX_YUAN) > 0) ? Optional.of(Problem.ABSURD_AMOUNT) : Optional.empty();
	}

	private Optional<Problem> noPayment(Side which, boolean back) {
		if (which == Side.OUT) {
			return Optional.of(back ? Problem.REVERSAL : Problem.OUTGOING);
		}
		if (back) {
			return Optional.of(Problem.RETURNED);
		}
		return ReversalWords.mark(this.purpose) ? Optional.of(Problem.RETURNED_PERHAPS) : Optional.empty();
	}

	/**
	 * A hash of everything the bank says about the line, normalized so that different
	 * spellings give the same hash.
	 */
	private String identity(Optional<LocalDate> day, Optional<BigDecimal> yuan, Side which, boolean back,
			Optional<Problem> problem) {
		return DigestUtils
			.sha256Hex(String.join("\n", account(this.ownAccount), day.map(LocalDate::toString).orElse(this.bookedOn),
					yuan.map((amount) -> amount.stripTrailingZeros().toPlainString()).orElse(this.amount),
					StatementWords.isCny(this.currency, this.amount) ? "" : this.currency, which.name(),
					String.valueOf(back), code(this.reference, MAX_REFERENCE), PlainText.compared(this.payerName),
					account(this.payerAccount), PlainText.compared(this.purpose),
					problem.filter(CHANGING::contains).map(Enum::name).orElse("")));
	}

	private static String text(String said, int most) {
		return cut(PlainText.line(said), most);
	}

	private static String code(String said, int most) {
		return cut(StatementWords.code(said), most);
	}

	private static String account(String said) {
		return cut(StatementWords.account(said), MAX_ACCOUNT);
	}

	/** Cuts a text, but never inside a surrogate pair. */
	private static String cut(String text, int most) {
		if (text.length() <= most) {
			return text;
		}
		return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
	}

}
