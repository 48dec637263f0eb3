package org.ruzhu.portal.precheck.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.api.InvalidQuestionException;
import org.ruzhu.platform.form.CheckedAnswers;
import org.ruzhu.platform.form.FormComponent;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.form.Option;
import org.ruzhu.portal.precheck.FactSheet;
import org.ruzhu.portal.precheck.FactType;

/** Reads facts from JSON. Each must have the right type and be part of the form. */
@Component
class JsonFacts {

	private final FactSheet sheet;

	JsonFacts(FactSheet sheet) {
		this.sheet = sheet;
	}

	/**
	 * Reads all facts; null counts as left out.
	 * @throws InvalidQuestionException for every fact that is unknown or malformed
	 */
	Map<String, Object> read(Map<String, JsonNode> facts) {
		Map<String, List<String>> stated = new LinkedHashMap<>();
		List<InvalidAnswerException> problems = new ArrayList<>();
		facts.forEach((key, value) -> {
			try {
				if (!value.isNull()) {
					stated.put(key, List.of(text(field(key), value)));
				}
			}
			catch (InvalidAnswerException problem) {
				problems.add(problem);
			}
		});
		CheckedAnswers answers = this.sheet.readStated(stated);
		problems.addAll(answers.problems());
		if (!problems.isEmpty()) {
			throw new InvalidQuestionException(problems);
		}
		return answers.values();
	}

	private FormComponent field(String key) {
		return this.sheet.field(key).orElseThrow(() -> new InvalidAnswerException(key, "precheck.unknownFact", key));
	}

	private static String text(FormComponent field, JsonNode value) {
		return switch (FactType.of(field)) {
			case INTEGER, AMOUNT -> number(field, value);
			case BOOLEAN -> {
				require(value.isBoolean(), field, "precheck.notABoolean");
				yield value.asText();
			}
			case DATE -> {
				require(value.isTextual() && !value.textValue().isBlank(), field, "form.notADate");
				yield value.textValue();
			}
			case CHOICE -> choice(field, value);
		};
	}

	private static String number(FormComponent field, JsonNode value) {
		require(value.isNumber(), field, "form.notANumber");
		return value.decimalValue().toPlainString();
	}

	private static String choice(FormComponent field, JsonNode value) {
		List<String> choices = field.options().stream().map(Option::value).toList();
		require(value.isTextual() && choices.contains(value.textValue()), field, "precheck.notAChoice",
				choices.stream().collect(Collectors.joining(", ")));
		return value.textValue();
	}

	private static void require(boolean holds, FormComponent field, String messageKey, Object... arguments) {
		if (!holds) {
			throw new InvalidAnswerException(field.key(), messageKey, arguments);
		}
	}

}
