package org.ruzhu.platform.form;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

import com.fasterxml.jackson.core.type.TypeReference;

import org.ruzhu.platform.bounds.Days;
import org.ruzhu.platform.bounds.Numbers;
import org.ruzhu.platform.json.Json;
import org.ruzhu.platform.text.Amounts;
import org.ruzhu.platform.text.PlainText;

/**
 * The answers that a task was completed with, as values. Staff may complete a task past
 * its form, so everything is checked again.
 *
 * @param values the answer by field key; null where there is none
 * @param forget takes an answer away from the task
 */
public record Answers(Function<String, Object> values, Consumer<String> forget) {

	private static final BigDecimal MAX_YUAN = BigDecimal.valueOf(1_000_000_000);

	private static final int DATE_LENGTH = 10;

	/**
	 * A text that must be there.
	 * @throws InvalidAnswerException if it is not
	 */
	public String text(String field) {
		String text = optional(field);
		if (text.isEmpty()) {
			throw new InvalidAnswerException(field, "deposit.answer.none");
		}
		return text;
	}

	/** A text, empty when there is none. */
	public String optional(String field) {
		Object value = this.values.apply(field);
		if (value instanceof Number number) {
			return Numbers.read(number.toString()).toPlainString();
		}
		return (value == null) ? "" : PlainText.kept(value.toString());
	}

	/** Whether a box is ticked. */
	public boolean isTicked(String field) {
		return Boolean.parseBoolean(optional(field));
	}

	/**
	 * A day that must be there.
	 * @throws InvalidAnswerException if it is not, or is no day
	 */
	public LocalDate day(String field) {
		String text = text(field);
		try {
			return Days.day(text.substring(0, Math.min(DATE_LENGTH, text.length())));
		}
		catch (DateTimeException ex) {
			throw new InvalidAnswerException(field, "deposit.date.invalid");
		}
	}

	/**
	 * An amount in yuan with at most two decimals, as fen.
	 * @throws InvalidAnswerException if it is none, or not above zero
	 */
	public long fen(String field) {
		BigDecimal yuan = Amounts.yuan(text(field))
			.orElseThrow(() -> new InvalidAnswerException(field, "deposit.amount.positive"));
		if (yuan.signum() <= 0 || yuan.compareTo(MAX_YUAN) > 0) {
			throw new InvalidAnswerException(field, "deposit.amount.positive");
		}
		if (yuan.stripTrailingZeros().scale() > 2) {
			throw new InvalidAnswerException(field, "deposit.amount.decimals");
		}
		return yuan.movePointRight(2).longValueExact();
	}

	/** Those of the named fields that were answered. */
	public Map<String, Object> of(Collection<String> fields) {
		Map<String, Object> answers = new LinkedHashMap<>();
		for (String field : fields) {
			Object answer = this.values.apply(field);
			if (answer != null) {
				answers.put(field, answer);
			}
		}
		return answers;
	}

	/**
	 * The elements of a list that was answered: Tasklist sends JSON, everybody else a
	 * list. What cannot be read counts as not answered.
	 */
	public List<?> list(String field) {
		Object answer = this.values.apply(field);
		if (answer == null || answer instanceof List<?>) {
			return (answer == null) ? List.of() : (List<?>) answer;
		}
		try {
			return Json.read(answer.toString(), new TypeReference<List<Object>>() {
			});
		}
		catch (UncheckedIOException ex) {
			return List.of();
		}
	}

	/** Takes answers out of the engine: the feature has them now. */
	public void forget(String... fields) {
		for (String field : fields) {
			this.forget.accept(field);
		}
	}

}
