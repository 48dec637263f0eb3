package org.ruzhu.provider.enterprise;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;

import org.ruzhu.platform.bounds.Days;
import org.ruzhu.platform.bounds.Numbers;
import org.ruzhu.platform.form.InvalidAnswerException;

/**
 * What has changed of an enterprise, as its form says it.
 *
 * @param values by field; what is not named has not changed
 */
record ChangedEnterprise(Map<String, String> values) {

	/**
	 * Checks what the form itself cannot.
	 * @throws InvalidAnswerException at the field that cannot be accepted
	 */
	void check(LocalDate today) {
		creditCode(null);
		BigDecimal capital = registeredCapital(BigDecimal.ONE);
		Identification.require(capital.signum() > 0, "registeredCapital", "enterprise.capital.notPositive");
		LocalDate until = licenceValidUntil(null);
		Identification.require(until == null || !today.isAfter(until), "licenceValidUntil", "enterprise.licence.over");
		Identification.require(
				!this.values.containsKey("bankAccount") || bankAccount("").matches(Identification.BANK_ACCOUNT),
				"bankAccount", "enterprise.bankAccount.invalid");
	}

	String of(String field, String before) {
		return this.values.getOrDefault(field, before);
	}

	/**
	 * Whether a code that shows no enterprise is one, whoever verifies the change sees.
	 */
	String creditCode(String before) {
		if (!this.values.containsKey("creditCode")) {
			return before;
		}
		return CreditCode.asOnLicence(this.values.get("creditCode"))
			.orElseThrow(() -> new InvalidAnswerException("creditCode", "enterprise.creditCode.malformed"))
			.value();
	}

	String bankAccount(String before) {
		return Identification.account(of("bankAccount", before));
	}

	BigDecimal registeredCapital(BigDecimal before) {
		String yuan = this.values.get("registeredCapital");
		try {
			return (yuan == null) ? before : Numbers.read(yuan);
		}
		catch (NumberFormatException ex) {
			throw new InvalidAnswerException("registeredCapital", "form.notANumber");
		}
	}

	/** Stated as nothing, the licence has no last day any more. */
	LocalDate licenceValidUntil(LocalDate before) {
		String until = this.values.get("licenceValidUntil");
		try {
			return (until == null) ? before : until.isBlank() ? null : Days.day(until);
		}
		catch (DateTimeException ex) {
			throw new InvalidAnswerException("licenceValidUntil", "enterprise.licence.day");
		}
	}

}
