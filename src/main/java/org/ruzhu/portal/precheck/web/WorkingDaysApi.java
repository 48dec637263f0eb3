package org.ruzhu.portal.precheck.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.ruzhu.platform.api.InvalidQuestionException;
import org.ruzhu.platform.api.IsoDates;
import org.ruzhu.platform.calendar.WorkingDays;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.portal.precheck.Span;

/** The API that counts working days from a day. */
@RestController
class WorkingDaysApi {

	private static final int MAX_DAYS = 1000;

	private final WorkingDays calendar;

	WorkingDaysApi(WorkingDays calendar) {
		this.calendar = calendar;
	}

	@Operation(summary = "Within so many working days after a day",
			description = "The day itself does not count; the term ends with its last working day, 24:00 in Asia/Shanghai. A year whose holidays are not announced is computed with weekends alone, and the answer is provisional.")
	@GetMapping("/api/v1/working-days")
	Span workingDays(
			@Parameter(schema = @Schema(type = "string", format = "date"), example = "2026-09-24",
					required = true) @RequestParam(defaultValue = "") String from,
			@Parameter(schema = @Schema(type = "integer", minimum = "0", maximum = "1000"), example = "15",
					required = true) @RequestParam(defaultValue = "") String days) {
		List<InvalidAnswerException> problems = new ArrayList<>();
		LocalDate start = day(from, problems);
		int many = number(days, problems);
		if (!problems.isEmpty()) {
			throw new InvalidQuestionException(problems);
		}
		return Span.of(start, many, this.calendar);
	}

	private static LocalDate day(String from, List<InvalidAnswerException> problems) {
		try {
			return IsoDates.day(from);
		}
		catch (DateTimeException ex) {
			problems.add(new InvalidAnswerException("from", "form.notADate"));
			return LocalDate.EPOCH;
		}
	}

	private static int number(String days, List<InvalidAnswerException> problems) {
		if (days.matches("\\d{1,4}") && Integer.parseInt(days) <= MAX_DAYS) {
			return Integer.parseInt(days);
		}
		problems.add(new InvalidAnswerException("days", "precheck.notADayCount", MAX_DAYS));
		return 0;
	}

}
