package org.ruzhu.membership.order;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.calendar.WorkingDays;
import org.ruzhu.platform.notice.NoticeFacts;

/**
 * What notices may say about a bar from campaigns; nothing if the provider is not barred.
 */
@Component
class CampaignNoticeFacts implements NoticeFacts {

	private final CampaignRecords records;

	CampaignNoticeFacts(CampaignRecords records) {
		this.records = records;
	}

	@Override
	public Set<String> names() {
		return Set.of("refundRate", "refundedOrders", "ordersInAll", "improveBy");
	}

	@Override
	public Map<String, Object> of(String caseId, Locale locale) {
		return this.records.find(caseId).map((bar) -> facts(bar, locale)).orElseGet(Map::of);
	}

	private static Map<String, Object> facts(CampaignBar bar, Locale locale) {
		LocalDate day = LocalDate.ofInstant(bar.improveUntil(), WorkingDays.ZONE);
		return Map.of("refundRate", bar.rate().percent().setScale(2, RoundingMode.HALF_UP).toPlainString() + "%",
				"refundedOrders", String.valueOf(bar.rate().refunded()), "ordersInAll",
				String.valueOf(bar.rate().orders()), "improveBy",
				DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day));
	}

}
