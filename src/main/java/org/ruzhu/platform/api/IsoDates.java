package org.ruzhu.platform.api;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Function;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;

import org.ruzhu.platform.bounds.Days;

/** Days and months as ISO 8601 writes them, within years that somebody could mean. */
public final class IsoDates {

	private static final Pattern PLAUSIBLE = Pattern.compile("\\d{4}-\\d\\d(-\\d\\d)?");

	private IsoDates() {
	}

	/**
	 * A day such as {@code 2026-11-20}, from 1900 to 2200.
	 * @throws DateTimeException if it is none
	 */
	public static LocalDate day(String text) {
		return Days.day(plausible(text));
	}

	/**
	 * A month such as {@code 2026-11}, from 1900 to 2200.
	 * @throws DateTimeException if it is none
	 */
	static YearMonth month(String text) {
		return Days.month(plausible(text));
	}

	private static String plausible(String text) {
		if (!PLAUSIBLE.matcher(text).matches()) {
			throw new DateTimeException("not a date: " + text);
		}
		return text;
	}

	/** Reads a date from a JSON string, and from nothing else. */
	static final class Deserializer<T> extends StdScalarDeserializer<T> {

		private final transient Function<String, T> reading;

		Deserializer(Class<T> type, Function<String, T> reading) {
			super(type);
			this.reading = reading;
		}

		@Override
		@SuppressWarnings("unchecked")
		public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
			if (!parser.hasToken(JsonToken.VALUE_STRING)) {
				return (T) context.handleUnexpectedToken(handledType(), parser);
			}
			try {
				return this.reading.apply(parser.getText());
			}
			catch (DateTimeException ex) {
				return (T) context.handleWeirdStringValue(handledType(), parser.getText(), "not a date");
			}
		}

	}

}
