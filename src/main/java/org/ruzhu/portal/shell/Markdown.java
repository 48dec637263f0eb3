package org.ruzhu.portal.shell;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

import org.springframework.web.util.HtmlUtils;

/**
 * Converts the texts of forms to HTML. They are Markdown without HTML, and refer to facts
 * as {@code {{name}}}.
 */
public final class Markdown {

	private static final Pattern FACT = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

	private static final Parser PARSER = Parser.builder().build();

	private static final HtmlRenderer RENDERER = HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

	private Markdown() {
	}

	/**
	 * Renders the Markdown first and inserts the facts afterwards, so that no fact is
	 * interpreted as Markdown.
	 */
	static String toHtml(String markdown, Map<String, Object> facts) {
		String html = RENDERER.render(PARSER.parse(markdown));
		return FACT.matcher(html).replaceAll((fact) -> {
			Object value = facts.get(fact.group(1));
			return Matcher.quoteReplacement((value != null) ? HtmlUtils.htmlEscape(value.toString()) : "");
		});
	}

}
