package org.ruzhu.platform.calendar;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Provides the calendar, including the years in the folder {@code ruzhu.calendar}
 * (RUZHU_CALENDAR).
 */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

	@Bean
	WorkingDays workingDays(@Value("${ruzhu.calendar:}") String folder) {
		return new WorkingDays(HolidayNotices.shippedAnd(folder));
	}

}
