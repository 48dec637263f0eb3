package org.ruzhu.portal.shell.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.ruzhu.platform.bounds.Days;

/** Formats dates for the reader, in the markets' time zone. */
@Component("dates")
class Dates {

	private final MessageSource messages;

	private final Clock clock;

	Dates(MessageSource messages, Clock clock) {
		this.messages = messages;
		this.clock = clock;
	}

	public String day(Instant at) {
		return write(at, "portal.date.day");
	}

	public String date(LocalDate day) {
		return write(day.atStartOfDay(this.clock.getZone()).toInstant(), "portal.date.day");
	}

	/** A day that is kept as text, such as {@code 2026-11-20}. */
	public String kept(String day) {
		return date(Days.kept(day));
	}

	public String moment(Instant at) {
		return write(at, "portal.date.moment");
	}

	public String time(Instant at) {
		return write(at, "portal.date.time");
	}

	/** The number of days from today to a date; 0 is today, negative is past. */
	public long daysLeft(Instant at) {
		return ChronoUnit.DAYS.between(LocalDate.now(this.clock), at.atZone(this.clock.getZone()).toLocalDate());
	}

	private String write(Instant at, String pattern) {
		Locale locale = LocaleContextHolder.getLocale();
		return DateTimeFormatter.ofPattern(this.messages.getMessage(pattern, null, locale), locale)
			.format(at.atZone(this.clock.getZone()));
	}

}
