package org.ruzhu.desk.insight.web;

import java.time.Duration;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Lengths of time as people say them: the two largest units that matter. */
@Component("durations")
class Durations {

	private final MessageSource messages;

	Durations(MessageSource messages) {
		this.messages = messages;
	}

	/** A number of milliseconds. */
	public String text(double millis) {
		Duration duration = Duration.ofMillis(Math.round(millis));
		if (duration.toDays() > 0) {
			return say("insight.duration.days", duration.toDays(), duration.toHoursPart());
		}
		return (duration.toHours() > 0) ? say("insight.duration.hours", duration.toHours(), duration.toMinutesPart())
				: say("insight.duration.minutes", duration.toMinutes());
	}

	/** The same in hours, as a chart is drawn. */
	public String hours(double millis) {
		return String.format(Locale.ROOT, "%.2f", millis / Duration.ofHours(1).toMillis());
	}

	private String say(String unit, Object... numbers) {
		return this.messages.getMessage(unit, numbers, LocaleContextHolder.getLocale());
	}

}
