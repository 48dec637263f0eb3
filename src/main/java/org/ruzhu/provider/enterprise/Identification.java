package org.ruzhu.provider.enterprise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

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

	static final String BANK_ACCOUNT = "\\d{8,30}";

	/**
	 * Checks what the form itself cannot.
	 * @param today the day on which it is handed in
	 * @throws InvalidAnswerException at the field that cannot be accepted
	 */
	void check(LocalDate today) {
		require(this.registeredCapital.signum() > 0, "registeredCapital", "enterprise.capital.notPositive");
		require(!this.licenceIssuedOn.isAfter(today), "licenceIssuedOn", "enterprise.licence.future");
		require(this.licenceIssuedOn.getYear() >= EARLIEST_YEAR, "licenceIssuedOn", "enterprise.licence.tooEarly");
		require(this.licenceValidUntil.filter(today::isAfter).isEmpty(), "licenceValidUntil",
				"enterprise.licence.over");
		require(this.bankAccount.matches(BANK_ACCOUNT), "bankAccount", "enterprise.bankAccount.invalid");
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
