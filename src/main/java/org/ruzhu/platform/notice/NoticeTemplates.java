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
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

import org.ruzhu.platform.engine.ProcessFolder;

/**
 * The texts of {@code forms/notices}: {@code <template>.<language>.txt}, whose first line
 * is the subject; {@code <template>.<fact>.<language>.txt}, which is said instead where a
 * case has that fact; and {@code <template>.sms.<language>.txt} for notices that are also
 * sent by SMS. Facts are written as {@code [(${fact})]}.
 */
@Component
class NoticeTemplates {

	private final Map<String, NoticeTemplate> texts = new TreeMap<>();

	/** The names of the facts, by notice. */
	private final Map<String, Set<String>> facts = new TreeMap<>();

	NoticeTemplates(ProcessFolder folder) {
		folder.forms("notices/*.txt").forEach(this::load);
	}

	private void load(Resource file) {
		try {
			NoticeTemplate text = NoticeTemplate.read(file.getFilename(),
					file.getContentAsString(StandardCharsets.UTF_8));
			this.texts.put(text.filename(), text);
			Set<String> facts = this.facts.computeIfAbsent(text.notice(), (first) -> new HashSet<>());
			text.facts().stream().map(NoticeTemplate.Fact::name).forEach(facts::add);
			text.variant().ifPresent(facts::add);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Collection<NoticeTemplate> all() {
		return Collections.unmodifiableCollection(this.texts.values());
	}

	/**
	 * The facts that the texts of a notice use or are chosen by, in any language and for
	 * any channel.
	 */
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
	 * Writes a notice's text: that of a fact which the case has, or else the notice's
	 * own.
	 * @throws IllegalArgumentException if there is no such template in the reader's
	 * language
	 */
	Text write(String template, Locale locale, Map<String, Object> facts) {
		String text = get(variant(template, facts).map((fact) -> template + "." + fact).orElse(template), locale)
			.fill(facts);
		int end = text.indexOf('\n');
		return (end < 0) ? new Text(text, "") : new Text(text.substring(0, end).strip(), text.substring(end).strip());
	}

	/** The fact whose text is said. Of several that a case has, the first by its name. */
	private Optional<String> variant(String template, Map<String, Object> facts) {
		return this.texts.values()
			.stream()
			.filter((text) -> text.notice().equals(template))
			.map(NoticeTemplate::variant)
			.flatMap(Optional::stream)
			.filter((fact) -> has(facts.get(fact)))
			.findFirst();
	}

	private static boolean has(Object fact) {
		return fact != null && !Boolean.FALSE.equals(fact) && !fact.toString().isEmpty();
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
		return new SmsText(source.fill(facts), parameters);
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
