package org.ruzhu.platform.notice.channel;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

import org.ruzhu.platform.notice.Delivery;

/**
 * Renders a mail as plain text and as HTML. The HTML loads nothing from other servers.
 */
@Component
public class MailPage {

	private static final Pattern LINK = Pattern.compile("https?://[\\w./:?=&;%#\\-]+");

	private final ITemplateEngine engine;

	private final MessageSource messages;

	MailPage(ITemplateEngine engine, MessageSource messages) {
		this.engine = engine;
		this.messages = messages;
	}

	/**
	 * The mail as plain text.
	 * @param decline the link to opt out of such mails
	 */
	String text(Delivery delivery, Optional<String> decline) {
		String foot = decline
			.map((link) -> this.messages.getMessage("notice.mail.decline", null, delivery.locale()) + " " + link)
			.orElseGet(() -> this.messages.getMessage("notice.mail.foot", null, delivery.locale()));
		return "%s%n%n%s%n".formatted(delivery.body(), foot);
	}

	/**
	 * The mail as HTML.
	 * @param decline the link to opt out of such mails
	 */
	public String html(String subject, String body, Locale locale, Optional<String> decline) {
		Map<String, Object> words = new HashMap<>();
		words.put("subject", subject);
		words.put("paragraphs", paragraphs(body));
		words.put("decline", decline.orElse(null));
		return this.engine.process("notice/mail", new Context(locale, words));
	}

	/**
	 * Splits a text at blank lines into paragraphs of HTML. Web addresses become links,
	 * and everything else is escaped.
	 */
	private static List<String> paragraphs(String text) {
		return Arrays.stream(text.strip().split("\\n\\s*\\n"))
			.map(HtmlUtils::htmlEscape)
			.map((paragraph) -> LINK.matcher(paragraph).replaceAll("<a href=\"$0\" style=\"color:#1d5f82\">$0</a>"))
			.map((paragraph) -> paragraph.replace("\n", "<br>"))
			.toList();
	}

}
