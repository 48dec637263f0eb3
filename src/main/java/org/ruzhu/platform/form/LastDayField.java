package org.ruzhu.platform.form;

import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.ruzhu.platform.text.MessageBundles;

/**
 * The date after an upload of a document that ends. A form says so by the upload's
 * property {@code ends}, which is the label of its last day; the date is shown wherever
 * the upload is, and its key is that of the upload followed by {@code ValidUntil}.
 */
public final class LastDayField {

	private static final String ENDS = "ends";

	private static final String SUFFIX = "ValidUntil";

	private static final String COMPONENTS = "components";

	private static final String CONDITIONAL = "conditional";

	private static final String DESCRIPTION = "form.lastDay";

	private LastDayField() {
	}

	/** The key of the last day of an upload. */
	public static String of(String upload) {
		return upload + SUFFIX;
	}

	/** The same form, or group, with these dates in it. */
	static JsonNode write(JsonNode form) {
		if (form.path(COMPONENTS).isArray()) {
			ArrayNode all = JsonNodeFactory.instance.arrayNode();
			form.path(COMPONENTS).forEach((component) -> {
				all.add(write(component));
				if (component.path("properties").has(ENDS)) {
					all.add(date(component));
				}
			});
			((ObjectNode) form).set(COMPONENTS, all);
		}
		return form;
	}

	private static ObjectNode date(JsonNode upload) {
		JsonNode properties = upload.path("properties");
		String key = upload.path("key").asText();
		String label = properties.path(ENDS).asText();
		ObjectNode date = JsonNodeFactory.instance.objectNode()
			.put("type", "datetime")
			.put("subtype", "date")
			.put("id", of(upload.path("id").asText()))
			.put("key", of(key))
			.put("label", label)
			.put("dateLabel", label)
			.put("description", description(Locale.SIMPLIFIED_CHINESE));
		date.putObject("properties")
			.put("en", properties.path("endsEn").asText(label))
			.put("descriptionEn", description(Locale.ENGLISH));
		if (upload.has(CONDITIONAL)) {
			date.putObject(CONDITIONAL)
				.put("hide", upload.path(CONDITIONAL).path("hide").asText().replace(quoted(key), quoted(of(key))));
		}
		return date;
	}

	private static String quoted(String key) {
		return '"' + key + '"';
	}

	private static String description(Locale locale) {
		return MessageBundles.of("form").getMessage(DESCRIPTION, null, locale);
	}

}
