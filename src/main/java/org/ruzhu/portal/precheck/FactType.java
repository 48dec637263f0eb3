package org.ruzhu.portal.precheck;

import java.util.Objects;

import org.ruzhu.platform.form.FormComponent;

/** The type of a fact. */
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
	 * The type of a field of the form.
	 * @throws IllegalArgumentException if a field of this kind cannot be a fact
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
