package org.ruzhu.notice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.ruzhu.engine.ProcessFolder;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;

import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The texts of {@code forms/notices}: {@code <template>.<language>.txt}, its first line
 * the subject, facts written {@code [[${fact}]]}.
 */
@Component
class NoticeTemplates {

	private final Map<String, String> texts = new HashMap<>();

	private final SpringTemplateEngine engine = new SpringTemplateEngine();

	NoticeTemplates(ProcessFolder folder) {
		StringTemplateResolver resolver = new StringTemplateResolver();
		resolver.setTemplateMode(TemplateMode.TEXT);
		this.engine.setTemplateResolver(resolver);
		folder.forms("notices/*.txt").forEach(this::load);
	}

	private void load(Resource file) {
		try {
			this.texts.put(file.getFilename().replace(".txt", ""), file.getContentAsString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Writes a notice's text.
	 * @throws IllegalArgumentException when there is no such template in the reader's
	 * language
	 */
	Text write(String template, Locale locale, Map<String, Object> facts) {
		String language = Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? "en" : "zh-CN";
		String source = this.texts.get(template + "." + language);
		if (source == null) {
			throw new IllegalArgumentException("forms/notices/%s.%s.txt does not exist".formatted(template, language));
		}
		String text = this.engine.process(source, new Context(locale, facts)).strip();
		int end = text.indexOf('\n');
		return (end < 0) ? new Text(text, "") : new Text(text.substring(0, end).strip(), text.substring(end).strip());
	}

	/** A notice as it is read. */
	record Text(String subject, String body) {
	}

}
