package org.ruzhu.platform.notice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;

import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

import org.ruzhu.platform.engine.ProcessFolder;

/**
 * The texts of {@code forms/notices}: {@code <template>.<language>.txt}, whose first line
 * is the subject, and {@code <template>.sms.<language>.txt} for notices that are also
 * sent by SMS. Facts are written as {@code [[${fact}]]}.
 */
@Component
class NoticeTemplates {

	private final Map<String, NoticeTemplate> texts = new TreeMap<>();

	/** The names of the facts, by notice. */
	private final Map<String, Set<String>> facts = new TreeMap<>();

	private final SpringTemplateEngine engine = new SpringTemplateEngine();

	NoticeTemplates(ProcessFolder folder) {
		StringTemplateResolver resolver = new StringTemplateResolver();
		resolver.setTemplateMode(TemplateMode.TEXT);
		this.engine.setTemplateResolver(resolver);
		folder.forms("notices/*.txt").forEach(this::load);
	}

	private void load(Resource file) {
		try {
			NoticeTemplate text = NoticeTemplate.read(file.getFilename(),
					file.getContentAsString(StandardCharsets.UTF_8));
			this.texts.put(text.filename(), text);
			Set<String> facts = this.facts.computeIfAbsent(text.notice(), (first) -> new HashSet<>());
			text.facts().stream().map(NoticeTemplate.Fact::name).forEach(facts::add);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Collection<NoticeTemplate> all() {
		return Collections.unmodifiableCollection(this.texts.values());
	}

	/** The facts that the texts of a notice use, in any language and for any channel. */
	Set<String> facts(String template) {
		return this.facts.getOrDefault(template, Set.of());
	}

	/** The names of all notices. */
	Collection<String> names() {
		return Collections.unmodifiableCollection(this.facts.keySet());
	}

	boolean hasSms(String template) {
		return this.texts.containsKey(template + ".sms.en.txt");
	}

	/**
	 * Writes a notice's text.
	 * @throws IllegalArgumentException if there is no such template in the reader's
	 * language
	 */
	Text write(String template, Locale locale, Map<String, Object> facts) {
		String text = fill(get(template, locale), locale, facts);
		int end = text.indexOf('\n');
		return (end < 0) ? new Text(text, "") : new Text(text.substring(0, end).strip(), text.substring(end).strip());
	}

	/**
	 * Writes a notice as an SMS.
	 * @throws IllegalArgumentException if the notice has no SMS text in the reader's
	 * language
	 */
	SmsText writeSms(String template, Locale locale, Map<String, Object> facts) {
		NoticeTemplate source = get(template + ".sms", locale);
		Map<String, String> parameters = new LinkedHashMap<>();
		source.facts().forEach((fact) -> parameters.put(fact.name(), facts.getOrDefault(fact.name(), "").toString()));
		return new SmsText(fill(source, locale, facts), parameters);
	}

	private String fill(NoticeTemplate template, Locale locale, Map<String, Object> facts) {
		return this.engine.process(template.source(), new Context(locale, facts)).strip();
	}

	private NoticeTemplate get(String template, Locale locale) {
		String language = Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? "en" : "zh-CN";
		String filename = "%s.%s.txt".formatted(template, language);
		NoticeTemplate text = this.texts.get(filename);
		if (text == null) {
			throw new IllegalArgumentException("forms/notices/%s does not exist".formatted(filename));
		}
		return text;
	}

	/** A notice with its facts filled in. */
	record Text(String subject, String body) {
	}

	/**
	 * A notice as an SMS.
	 *
	 * @param parameters the facts in its template, in the order of the template and
	 * formatted as in the text
	 */
	record SmsText(String text, Map<String, String> parameters) {
	}

}
