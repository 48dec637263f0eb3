package org.ruzhu.membership.violation;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.ruzhu.platform.calendar.WorkingDays;
import org.ruzhu.platform.money.Money;

/** Describes violations and their measures in the reader's language. */
@Component("violationWords")
public class ViolationWords {

	private final MessageSource messages;

	ViolationWords(MessageSource messages) {
		this.messages = messages;
	}

	/** The name of a type. */
	public String type(String type, Locale locale) {
		return text("violation.type." + type, locale);
	}

	/** A summary of the report, the finding and the measures; one line each. */
	public String summary(Violation violation, Locale locale) {
		List<String> lines = new ArrayList<>();
		lines.add(text("violation.summary", locale, violation.id(), type(violation.type(), locale)));
		lines.add(violation.description());
		violation.reason().ifPresent((reason) -> lines.add(text("violation.summary.reason", locale, reason)));
		lines.addAll(measures(violation, locale));
		return String.join("\n", lines);
	}

	/** The measures against a violation, one line each. */
	public List<String> measures(Violation violation, Locale locale) {
		Measures measures = violation.measures();
		List<String> lines = new ArrayList<>();
		measures.all().stream().sorted().forEach((measure) -> lines.add(line(measure, violation, locale)));
		if (measures.deductionFen() > 0) {
			lines.add(text("violation.measure.deduct", locale, Money.text(measures.deductionFen(), locale)));
		}
		return lines;
	}

	private String line(Measure measure, Violation violation, Locale locale) {
		String what = text("violation.measure." + measure.id(), locale);
		if (!measure.isTimed()) {
			return what;
		}
		return violation.endsAt()
			.map((ends) -> text("violation.measure.until", locale, what, day(ends, locale)))
			.orElseGet(() -> text("violation.measure.days", locale, what, violation.measures().days()));
	}

	/** The day at whose end something ends, in the markets' time zone. */
	String day(Instant end, Locale locale) {
		return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
			.withLocale(locale)
			.format(end.atZone(WorkingDays.ZONE));
	}

	private String text(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

}
