package org.ruzhu.platform.api;

import java.util.List;

import org.ruzhu.platform.form.InvalidAnswer;

/** A question that cannot be answered; it says all that is wrong with it at once. */
public class InvalidQuestion extends RuntimeException {

	private final transient List<InvalidAnswer> problems;

	public InvalidQuestion(List<InvalidAnswer> problems) {
		super("Wrong: " + problems.stream().map(InvalidAnswer::field).toList());
		this.problems = List.copyOf(problems);
	}

	public InvalidQuestion(String name, String messageKey, Object... arguments) {
		this(List.of(new InvalidAnswer(name, messageKey, arguments)));
	}

	/** What is wrong, each with the name of what it is about. */
	public List<InvalidAnswer> problems() {
		return this.problems;
	}

}
