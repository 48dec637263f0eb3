package org.ruzhu.platform.api;

import java.util.List;

import org.ruzhu.platform.form.InvalidAnswerException;

/** A question that cannot be answered; it says all that is wrong with it at once. */
public class InvalidQuestionException extends RuntimeException {

	private final transient List<InvalidAnswerException> problems;

	public InvalidQuestionException(List<InvalidAnswerException> problems) {
		super("Wrong: " + problems.stream().map(InvalidAnswerException::field).toList());
		this.problems = List.copyOf(problems);
	}

	public InvalidQuestionException(String name, String messageKey, Object... arguments) {
		this(List.of(new InvalidAnswerException(name, messageKey, arguments)));
	}

	/** What is wrong, each with the name of what it is about. */
	public List<InvalidAnswerException> problems() {
		return this.problems;
	}

}
