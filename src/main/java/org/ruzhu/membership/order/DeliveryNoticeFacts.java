package org.ruzhu.membership.order;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.ruzhu.membership.order.FailedDeliveries.Failure;
import org.ruzhu.platform.calendar.WorkingDays;
import org.ruzhu.platform.notice.NoticeFacts;

/** What notices may say about a case's failed deliveries. */
@Component
class DeliveryNoticeFacts implements NoticeFacts {

	private final FailedDeliveries deliveries;

	private final MessageSource messages;

	DeliveryNoticeFacts(FailedDeliveries deliveries, MessageSource messages) {
		this.deliveries = deliveries;
		this.messages = messages;
	}

	@Override
	public Set<String> names() {
		return Set.of("failedDeliveries");
	}

	@Override
	public Map<String, Object> of(String caseId, Locale locale) {
		return Map.of("failedDeliveries",
				this.deliveries.of(caseId)
					.stream()
					.map((failure) -> say(failure, locale))
					.collect(Collectors.joining("\n")));
	}

	private String say(Failure failure, Locale locale) {
		LocalDate since = LocalDate.ofInstant(failure.order().failingSince().orElseThrow(), WorkingDays.ZONE);
		return this.messages.getMessage("order.failure",
				new Object[] { failure.order().id(), failure.product(), day(since, locale),
						day(since.plusDays(failure.hideAll().days()), locale),
						day(since.plusDays(failure.delist().days()), locale),
						failure.hideAll().clause().orElseThrow().in(locale) },
				locale);
	}

	private static String day(LocalDate day, Locale locale) {
		return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
	}

}
