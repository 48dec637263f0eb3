package org.ruzhu.desk.insight;

import java.util.Locale;
import java.util.Optional;

import org.ruzhu.platform.contact.EmailAddress;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.text.PlainText;
import org.ruzhu.provider.account.MobileNumber;
import org.ruzhu.provider.enterprise.CreditCode;

/**
 * What somebody looks for, and by what.
 *
 * @param value as the records spell it
 */
public record CaseQuery(Kind kind, String value) {

	/** The form field it is typed into. */
	public static final String FIELD = "q";

	private static final int SHORTEST = 2;

	private static final int MAX_LENGTH = 200;

	private static final String CASE_ID = "APP-[\\d-]*|\\d{4}-\\d{1,6}";

	private static final String PREFIX = "APP-";

	/** By what a case is looked for. */
	public enum Kind {

		/** The beginning of a case's id. */
		CASE_ID,

		/** A whole credit code. */
		CREDIT_CODE,

		/** A whole e-mail address. */
		EMAIL,

		/** A whole mobile number. */
		MOBILE,

		/** A part of an enterprise's name. */
		NAME;

		/** Whether it finds people or enterprises by what tells who they are. */
		public boolean isIdentity() {
			return this != CASE_ID;
		}

		/** Whether it is how a person is reached, which no case page shows. */
		public boolean isContact() {
			return this == EMAIL || this == MOBILE;
		}

	}

	/**
	 * Recognises what was typed; full-width signs count as the ordinary ones.
	 * @throws InvalidAnswerException when it is too short or too long to look for
	 */
	public static CaseQuery of(String typed) {
		String text = PlainText.narrow(typed);
		if (text.length() < SHORTEST) {
			throw new InvalidAnswerException(FIELD, "insight.search.tooShort", SHORTEST);
		}
		if (text.length() > MAX_LENGTH) {
			throw new InvalidAnswerException(FIELD, "insight.search.tooLong", MAX_LENGTH);
		}
		return caseId(text).or(() -> CreditCode.of(text).map((code) -> new CaseQuery(Kind.CREDIT_CODE, code.value())))
			.or(() -> EmailAddress.of(text).map((address) -> new CaseQuery(Kind.EMAIL, address.value())))
			.or(() -> MobileNumber.of(text).map((number) -> new CaseQuery(Kind.MOBILE, number.value())))
			.orElseGet(() -> new CaseQuery(Kind.NAME, text));
	}

	private static Optional<CaseQuery> caseId(String text) {
		String capitals = text.toUpperCase(Locale.ROOT);
		return capitals.matches(CASE_ID)
				? Optional.of(new CaseQuery(Kind.CASE_ID, capitals.startsWith(PREFIX) ? capitals : PREFIX + capitals))
				: Optional.empty();
	}

}
