package org.ruzhu.platform.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

import org.ruzhu.platform.bounds.Numbers;
import org.ruzhu.platform.bounds.UnboundedNumberException;
import org.ruzhu.platform.bounds.UnstorableTextException;
import org.ruzhu.platform.form.InvalidAnswerException;

/** Says of JSON that does not fit a request where and why. */
public final class MisreadJson {

	private static final Map<Class<?>, String> EXPECTED = Map.of(LocalDate.class, "form.notADate", YearMonth.class,
			"precheck.notAMonth", BigDecimal.class, "form.notANumber", byte[].class, "precheck.notBase64");

	private MisreadJson() {
	}

	static InvalidAnswerException explain(JsonMappingException broken) {
		String name = broken.getPath()
			.stream()
			.map(Reference::getFieldName)
			.filter(Objects::nonNull)
			.collect(Collectors.joining("."));
		if (broken instanceof UnboundedNumberException) {
			return new InvalidAnswerException(name, "precheck.tooManyDigits", Numbers.MAX_DIGITS);
		}
		if (broken instanceof UnstorableTextException) {
			return new InvalidAnswerException(name, "form.notStorable");
		}
		if (broken instanceof UnrecognizedPropertyException) {
			return new InvalidAnswerException(name, "precheck.unknownName", name);
		}
		Class<?> expected = (broken instanceof MismatchedInputException misread) ? misread.getTargetType() : null;
		return new InvalidAnswerException(name,
				EXPECTED.getOrDefault(Objects.requireNonNullElse(expected, Object.class), "precheck.wrongType"));
	}

}
