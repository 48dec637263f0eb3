package org.ruzhu.platform.security.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import org.ruzhu.platform.bounds.Days;
import org.ruzhu.platform.bounds.Numbers;

/**
 * Lets plain values alone into the engine's variables: text, numbers, yes or no, dates
 * and JSON. An object names a class that the engine would make of it, and whoever names
 * the class runs its code. What is a variable is told by its place and by its shape,
 * wherever in a body it stands and whatever the address.
 */
final class PlainVariables {

	/** The names by which the engine's requests hold variables by their names. */
	private static final Set<String> HOLDERS = Set.of("variables", "localVariables", "modifications",
			"processVariables", "processVariablesLocal", "correlationKeys", "localCorrelationKeys",
			"processInstanceVariables");

	/** Addresses whose whole body is one variable. */
	private static final Pattern ONE_VARIABLE = Pattern.compile(".*/(variables|localVariables)/[^/]+/?");

	private static final Set<String> NUMBERS = Set.of("Integer", "Long", "Short", "Double", "Number");

	private static final Pattern DATE = Pattern
		.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,3})?(Z|[+-]\\d{2}:?\\d{2})");

	/** How many characters the day of a date has. */
	private static final int DAY = 10;

	private PlainVariables() {
	}

	/**
	 * @param path the address, as the engine reads it
	 * @throws DoorRefusalException if there is a variable in the body that is not plain
	 */
	static void check(String path, JsonNode body) {
		if (ONE_VARIABLE.matcher(path).matches() && !body.isMissingNode()) {
			checkVariable("", body);
		}
		walk(body);
	}

	private static void walk(JsonNode node) {
		for (Iterator<Map.Entry<String, JsonNode>> fields = node.fields(); fields.hasNext();) {
			Map.Entry<String, JsonNode> field = fields.next();
			if (HOLDERS.contains(field.getKey()) && field.getValue().isObject()) {
				field.getValue().fields().forEachRemaining((entry) -> checkVariable(entry.getKey(), entry.getValue()));
			}
			else if (hasShape(field.getValue())) {
				checkVariable(field.getKey(), field.getValue());
			}
		}
		node.forEach(PlainVariables::walk);
	}

	private static boolean hasShape(JsonNode node) {
		return node.has("valueInfo") || node.has("value") && node.has("type");
	}

	private static void checkVariable(String name, JsonNode variable) {
		if (!variable.isObject() || !isPlain(variable)) {
			throw DoorRefusalException.about("security.not-plain", name);
		}
	}

	private static boolean isPlain(JsonNode variable) {
		JsonNode type = variable.path("type");
		return isHarmless(variable.path("valueInfo")) && (type.isNull() || type.isMissingNode() || type.isTextual())
				&& fits(type.isTextual() ? capitalised(type.textValue()) : "", variable.path("value"));
	}

	/** The engine takes a type's name with a small letter, too. */
	private static String capitalised(String type) {
		return type.isEmpty() ? "?" : Character.toUpperCase(type.charAt(0)) + type.substring(1);
	}

	private static boolean isHarmless(JsonNode valueInfo) {
		boolean none = valueInfo.isMissingNode() || valueInfo.isNull();
		return none || valueInfo.isObject()
				&& (valueInfo.isEmpty() || valueInfo.size() == 1 && valueInfo.path("transient").isBoolean());
	}

	private static boolean fits(String type, JsonNode value) {
		boolean none = value.isMissingNode() || value.isNull();
		if (NUMBERS.contains(type)) {
			return none || isNumber(value);
		}
		return switch (type) {
			case "", "String" -> none || value.isValueNode();
			case "Boolean" -> none || value.isBoolean() || Set.of("true", "false").contains(value.asText());
			case "Date" -> none || value.isTextual() && isDate(value.textValue());
			case "Json" -> none || value.isTextual() && isJson(value.textValue());
			case "Null" -> none || value.asText("?").isEmpty();
			default -> false;
		};
	}

	private static boolean isNumber(JsonNode value) {
		return value.isNumber() || value.isTextual() && isNumber(value.textValue());
	}

	private static boolean isNumber(String text) {
		try {
			Numbers.read(text);
			return true;
		}
		catch (NumberFormatException ex) {
			return false;
		}
	}

	private static boolean isDate(String text) {
		try {
			return DATE.matcher(text).matches() && Days.day(text.substring(0, DAY)) != null;
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

	private static boolean isJson(String text) {
		return !DoorJson.read(text.getBytes(StandardCharsets.UTF_8)).isMissingNode();
	}

}
