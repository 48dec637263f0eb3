package org.ruzhu.money.statement;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

import org.ruzhu.money.statement.Transfer.Problem;
import org.ruzhu.platform.bounds.Days;
import org.ruzhu.platform.bounds.Numbers;

/**
 * A transfer as the words of a statement, whatever its format; missing words are empty.
 */
record RawTransfer(int number, String reference, String bookedOn, String amount, String currency, String payerName,
		String payerAccount, String purpose) {

	private static final BigDecimal MAX_YUAN = BigDecimal.valueOf(1_000_000_000);

	private static final int DATE_LENGTH = 10;

	private static final int MAX_NAME = 200;

	private static final int MAX_ACCOUNT = 100;

	private static final int MAX_PURPOSE = 500;

	private static final int MAX_REFERENCE = 100;

	Transfer read() {
		Optional<BigDecimal> yuan = yuan();
		Optional<LocalDate> day = day();
		Problem problem = problem(yuan, day);
		return new Transfer(this.number,
				Optional.of(cut(this.reference, MAX_REFERENCE)).filter((text) -> !text.isEmpty()), day,
				yuan.filter((amount) -> problem == null).map((amount) -> amount.movePointRight(2).longValueExact()),
				cut(this.payerName, MAX_NAME), cut(this.payerAccount.replaceAll("[\\s-]", ""), MAX_ACCOUNT),
				cut(this.purpose, MAX_PURPOSE), Optional.ofNullable(problem));
	}

	private Problem problem(Optional<BigDecimal> yuan, Optional<LocalDate> day) {
		if (this.reference.isBlank()) {
			return Problem.NO_REFERENCE;
		}
		if (day.isEmpty()) {
			return Problem.NO_DAY;
		}
		if (!this.currency.isBlank() && !"CNY".equalsIgnoreCase(this.currency.strip())
				&& !"人民币".equals(this.currency.strip())) {
			return Problem.NOT_CNY;
		}
		return yuan.isPresent() ? problem(yuan.get()) : Problem.NO_AMOUNT;
	}

	private static Problem problem(BigDecimal yuan) {
		if (yuan.signum() <= 0 || yuan.stripTrailingZeros().scale() > 2) {
			return Problem.BAD_AMOUNT;
		}
		return (yuan.compareTo(MAX_YUAN) > 0) ? Problem.ABSURD_AMOUNT : null;
	}

	private Optional<BigDecimal> yuan() {
		try {
			return Optional.of(Numbers.read(this.amount.replaceAll("[,，¥￥\\s]", "")));
		}
		catch (NumberFormatException ex) {
			return Optional.empty();
		}
	}

	private Optional<LocalDate> day() {
		String text = this.bookedOn.strip().replace('/', '-');
		try {
			return Optional.of(text.matches("\\d{8}") ? Days.day(text, DateTimeFormatter.BASIC_ISO_DATE)
					: Days.day(text.substring(0, Math.min(DATE_LENGTH, text.length()))));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	private static String cut(String text, int most) {
		String plain = text.strip();
		return (plain.length() > most) ? plain.substring(0, most) : plain;
	}

}
