package org.ruzhu.platform.form;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.stream.Stream;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;

import org.ruzhu.platform.text.MessageBundles;

/**
 * An answer that cannot be accepted. Thrown inside the completion of a task, it undoes
 * the completion; the portal shows it at its field, Tasklist as the error of the request.
 */
public class InvalidAnswerException extends RuntimeException implements MessageSourceResolvable {

	private final String field;

	private final String messageKey;

	private final transient Object[] arguments;

	/**
	 * @param field key of the form field it is about
	 * @param messageKey key of the message that says what to do, in the feature's message
	 * file
	 * @param arguments what the message names; a day is said as its reader writes it
	 */
	public InvalidAnswerException(String field, String messageKey, Object... arguments) {
		super(text(messageKey, said(arguments)));
		this.field = field;
		this.messageKey = messageKey;
		this.arguments = said(arguments);
	}

	public String field() {
		return this.field;
	}

	@Override
	public String[] getCodes() {
		return new String[] { this.messageKey };
	}

	@Override
	public Object[] getArguments() {
		return this.arguments;
	}

	/**
	 * The engine's REST API shows an exception's message as it is, so it is in the
	 * reader's language already.
	 */
	private static String text(String messageKey, Object... arguments) {
		return MessageBundles.of(messageKey.substring(0, messageKey.indexOf('.')))
			.getMessage(messageKey, arguments, messageKey, LocaleContextHolder.getLocale());
	}

	private static Object[] said(Object[] arguments) {
		return Stream.of(arguments)
			.map((argument) -> (argument instanceof LocalDate day) ? DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
				.withLocale(LocaleContextHolder.getLocale())
				.format(day) : argument)
			.toArray();
	}

	/**
	 * Finds the invalid answer that made the engine undo a completion.
	 * @return it, or null when the failure has another cause
	 */
	public static InvalidAnswerException in(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof InvalidAnswerException invalid) {
				return invalid;
			}
		}
		return null;
	}

}
