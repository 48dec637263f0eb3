package org.ruzhu.provider.enterprise;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.ruzhu.platform.bounds.Days;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.text.PlainText;

/**
 * What an enterprise says it is.
 *
 * @param creditCode unified social credit code
 * @param legalName name on the licence
 * @param legalRepresentative name on the licence
 * @param registeredCapital in yuan
 * @param licenceIssuedOn the establishment date on the licence
 * @param licenceValidUntil the last day on the licence; empty for one without (长期)
 * @param licenceDocumentId the scan of the licence
 * @param bankName bank and branch
 * @param bankAccount number of the corporate account, digits only
 */
public record Identification(CreditCode creditCode, String legalName, String legalRepresentative,
		BigDecimal registeredCapital, LocalDate licenceIssuedOn, Optional<LocalDate> licenceValidUntil,
		String licenceDocumentId, String bankName, String bankAccount) {

	private static final int EARLIEST_YEAR = 1900;

	/** What the owner of a code that shows no enterprise ticks to stand by it. */
	public static final String AS_ON_LICENCE = "codeAsOnLicence";

	private static final String CREDIT_CODE = "creditCode";

	static final String BANK_ACCOUNT = "\\d{8,30}";

	/**
	 * Reads the answers to the form {@code identify-enterprise}.
	 * @throws InvalidAnswerException at the field that cannot be read
	 */
	public static Identification read(Function<String, Object> answers) {
		return new Identification(creditCode(answers), text(answers, "legalName"), text(answers, "legalRepresentative"),
				answer(answers, "registeredCapital", BigDecimal.class),
				day("licenceIssuedOn", text(answers, "licenceIssuedOn")), validUntil(answers),
				text(answers, "licenceScan"), text(answers, "bankName"), account(text(answers, "bankAccount")));
	}

	/** Left out where the licence has no last day. */
	private static Optional<LocalDate> validUntil(Function<String, Object> answers) {
		return Optional.ofNullable(answers.apply("licenceValidUntil"))
			.map(Object::toString)
			.filter((day) -> !day.isBlank())
			.map((text) -> day("licenceValidUntil", text));
	}

	private static LocalDate day(String key, String text) {
		try {
			return Days.day(text);
		}
		catch (DateTimeException ex) {
			throw new InvalidAnswerException(key, "form.notADate");
		}
	}

	/**
	 * A code that shows no enterprise is told first, and taken when its owner stands by
	 * it.
	 */
	private static CreditCode creditCode(Function<String, Object> answers) {
		CreditCode code = CreditCode.asOnLicence(text(answers, CREDIT_CODE))
			.orElseThrow(() -> new InvalidAnswerException(CREDIT_CODE, "enterprise.creditCode.malformed"));
		if (!Boolean.TRUE.equals(answers.apply(AS_ON_LICENCE))) {
			code.doubt().ifPresent((doubt) -> {
				throw new InvalidAnswerException(CREDIT_CODE, "enterprise.creditCode.doubtful", doubt);
			});
		}
		return code;
	}

	private static String text(Function<String, Object> answers, String key) {
		return answer(answers, key, String.class);
	}

	private static <T> T answer(Function<String, Object> answers, String key, Class<T> type) {
		Object value = answers.apply(key);
		if (!type.isInstance(value)) {
			throw new InvalidAnswerException(key, "enterprise.required");
		}
		return type.cast(value);
	}

	/**
	 * Checks what the form itself cannot.
	 * @param today the day on which it is handed in
	 * @throws InvalidAnswerException at the field that cannot be accepted
	 */
	void check(LocalDate today) {
		check(today, Set.of("registeredCapital", "licenceIssuedOn", "licenceValidUntil", "bankAccount"));
	}

	/** The same of some fields alone: what stood before is not judged again. */
	void check(LocalDate today, Collection<String> fields) {
		problems(today).filter((problem) -> fields.contains(problem.field())).findFirst().ifPresent((problem) -> {
			throw problem;
		});
	}

	private Stream<InvalidAnswerException> problems(LocalDate today) {
		return Stream
			.of(problem(this.registeredCapital.signum() > 0, "registeredCapital", "enterprise.capital.notPositive"),
					problem(!this.licenceIssuedOn.isAfter(today), "licenceIssuedOn", "enterprise.licence.future"),
					problem(this.licenceIssuedOn.getYear() >= EARLIEST_YEAR, "licenceIssuedOn",
							"enterprise.licence.tooEarly"),
					problem(this.licenceValidUntil.filter(today::isAfter).isEmpty(), "licenceValidUntil",
							"enterprise.licence.over"),
					problem(this.bankAccount.matches(BANK_ACCOUNT), "bankAccount", "enterprise.bankAccount.invalid"))
			.flatMap(Optional::stream);
	}

	private static Optional<InvalidAnswerException> problem(boolean holds, String field, String messageKey) {
		return holds ? Optional.empty() : Optional.of(new InvalidAnswerException(field, messageKey));
	}

	/** The number of an account as banks compare it, however its digits are grouped. */
	public static String account(String typed) {
		return PlainText.code(typed).replace("-", "");
	}

	static void require(boolean holds, String field, String messageKey) {
		if (!holds) {
			throw new InvalidAnswerException(field, messageKey);
		}
	}

	@Override
	public String toString() {
		return "Identification of " + this.creditCode;
	}

}
