package org.ruzhu.platform.calendar;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Offers the calendar, with the years of the folder {@code ruzhu.calendar}
 * (RUZHU_CALENDAR) added.
 */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

	@Bean
	WorkingDays workingDays(@Value("${ruzhu.calendar:}") String folder) {
		return new WorkingDays(HolidayNotices.shippedAnd(folder));
	}

}
