package org.ruzhu.money.payment.gateway;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

import org.ruzhu.platform.bounds.Days;
import org.ruzhu.platform.calendar.WorkingDays;

/**
 * A moment as gateways write it: with or without a T, seconds, their fractions and an
 * offset. Without one it is in the market's zone, in which all of them write.
 */
final class GatewayTime {

	private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder().parseCaseInsensitive()
		.append(DateTimeFormatter.ISO_LOCAL_DATE)
		.appendPattern("[ ]['T']")
		.append(DateTimeFormatter.ISO_LOCAL_TIME)
		.appendPattern("[ ][XXX][XX][X]")
		.toFormatter(Locale.ROOT)
		.withResolverStyle(ResolverStyle.STRICT);

	private GatewayTime() {
	}

	/** The moment; empty if the text is none, such as the 30th of February. */
	static Optional<Instant> read(String text) {
		try {
			return Optional.of(Days.moment(text.strip(), FORMAT, WorkingDays.ZONE));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
