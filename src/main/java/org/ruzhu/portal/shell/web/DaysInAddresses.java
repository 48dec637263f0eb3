package org.ruzhu.portal.shell.web;

import java.time.LocalDate;
import java.time.YearMonth;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import org.ruzhu.platform.bounds.Days;

/** Converts days and months in URLs and forms with the same bounds as everywhere. */
@Configuration(proxyBeanMethods = false)
class DaysInAddresses implements WebMvcConfigurer {

	@Override
	public void addFormatters(FormatterRegistry registry) {
		registry.addConverter(new ToDay());
		registry.addConverter(new ToMonth());
	}

	/** Converts a blank text to null. */
	private static final class ToDay implements Converter<String, LocalDate> {

		@Override
		public LocalDate convert(String text) {
			return text.isBlank() ? null : Days.day(text.strip());
		}

	}

	private static final class ToMonth implements Converter<String, YearMonth> {

		@Override
		public YearMonth convert(String text) {
			return Days.month(text.strip());
		}

	}

}
