package org.ruzhu.platform.form.web;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

import org.ruzhu.platform.engine.LabelledModel;

/**
 * Gives Tasklist the forms, their choices, the names of its lists and the diagrams in
 * English where the reader asks for it. Both languages stand in what the engine keeps;
 * Tasklist knows the first alone.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 1)
class EnglishWords extends OncePerRequestFilter {

	private static final Pattern WORDS = Pattern.compile("/camunda/api/engine/engine/[^/]+/"
			+ "(task/[^/]+/(deployed-form|form-variables)|filter(/[^/]+)?|process-definition/[^/]+/xml)/?");

	private static final String CHINESE = Locale.CHINESE.getLanguage();

	private static final List<String> SPOKEN = List.of(CHINESE, Locale.ENGLISH.getLanguage());

	private static final String MODEL = "bpmn20Xml";

	private final ObjectMapper json;

	EnglishWords(ObjectMapper json) {
		this.json = json;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !HttpMethod.GET.matches(request.getMethod()) || !WORDS.matcher(request.getRequestURI()).matches()
				|| !isForEnglish(request);
	}

	/**
	 * As the web applications themselves choose: the first of the two that is asked for.
	 */
	private static boolean isForEnglish(HttpServletRequest request) {
		return Collections.list(request.getLocales())
			.stream()
			.map(Locale::getLanguage)
			.filter(SPOKEN::contains)
			.findFirst()
			.filter(CHINESE::equals)
			.isEmpty();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
		chain.doFilter(request, answer);
		if (answer.getStatus() == HttpStatus.OK.value()) {
			JsonNode words = this.json.readTree(answer.getContentAsByteArray());
			translate(words);
			answer.resetBuffer();
			answer.getOutputStream().write(this.json.writeValueAsBytes(words));
		}
		answer.copyBodyToResponse();
	}

	private void translate(JsonNode node) throws JsonProcessingException {
		for (JsonNode child : node) {
			translate(child);
		}
		if (node instanceof ObjectNode object) {
			JsonNode properties = object.path("properties");
			take(object, object.has("text") ? "text" : "label", properties.path("en"));
			take(object, "dateLabel", properties.path("en"));
			take(object, "description", properties.path("descriptionEn"));
			take(object, "name", properties.path("nameEn"));
			take(object, "label", object.path("labelEn"));
			if (object.path(MODEL).isTextual()) {
				object.put(MODEL, LabelledModel.write(object.path(MODEL).textValue(), Locale.ENGLISH));
			}
			take(object.path("validate"), "patternErrorMessage", properties.path("patternErrorMessageEn"));
			object.path("values")
				.forEach((choice) -> take(choice, "label",
						properties.path("option." + choice.path("value").asText() + ".en")));
			translateList(object);
		}
	}

	/** A list of choices is a variable that holds it in writing. */
	private void translateList(ObjectNode variable) throws JsonProcessingException {
		if ("Json".equals(variable.path("type").asText()) && variable.path("value").isTextual()) {
			JsonNode list = this.json.readTree(variable.path("value").textValue());
			translate(list);
			variable.put("value", this.json.writeValueAsString(list));
		}
	}

	private static void take(JsonNode node, String name, JsonNode english) {
		if (node instanceof ObjectNode object && object.has(name) && english.isTextual()) {
			object.set(name, english);
		}
	}

}
