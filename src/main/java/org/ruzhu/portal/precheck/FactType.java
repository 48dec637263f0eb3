package org.ruzhu.portal.precheck;

import java.util.Objects;

import org.ruzhu.platform.form.FormComponent;

/** What kind of thing a fact is. */
public enum FactType {

	/** A whole number. */
	INTEGER,
	/** An amount in CNY. */
	AMOUNT,
	/** Yes or no. */
	BOOLEAN,
	/** A day. */
	DATE,
	/** One of a list of values. */
	CHOICE;

	/**
	 * The kind that a field of the form asks for.
	 * @throws IllegalArgumentException if no market could judge by such a field
	 */
	public static FactType of(FormComponent field) {
		return switch (field.type()) {
			case "number" -> Objects.equals(field.decimalDigits(), 0) ? INTEGER : AMOUNT;
			case "checkbox" -> BOOLEAN;
			case "datetime" -> DATE;
			case "select" -> CHOICE;
			default -> throw new IllegalArgumentException(
					"The form precheck has a " + field.type() + " at '" + field.key() + "'; it cannot be a fact");
		};
	}

}
