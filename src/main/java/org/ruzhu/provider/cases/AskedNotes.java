package org.ruzhu.provider.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.ruzhu.market.AskedDocument;
import org.ruzhu.market.EligibilityRules;
import org.ruzhu.market.LocalizedText;
import org.ruzhu.market.UnmetCondition;
import org.ruzhu.platform.form.FieldNote;

/**
 * What the fields of an application say of the market's conditions before anybody has
 * answered them: what is asked for, and which clause asks for it.
 */
@Component
public class AskedNotes {

	private final EligibilityRules rules;

	private final AskedFields asked;

	private final ConditionWords words;

	private final MessageSource messages;

	private final Clock clock;

	AskedNotes(EligibilityRules rules, AskedFields asked, ConditionWords words, MessageSource messages, Clock clock) {
		this.rules = rules;
		this.asked = asked;
		this.words = words;
		this.messages = messages;
		this.clock = clock;
	}

	/** A note for each fact that a condition of the chosen categories asks for. */
	public Map<String, FieldNote> ofFacts(OnboardingCase theCase) {
		Locale locale = LocaleContextHolder.getLocale();
		Map<String, Set<String>> lines = new LinkedHashMap<>();
		this.rules.check(theCase.marketId(), theCase.categories(), Map.of(), LocalDate.now(this.clock))
			.unmet()
			.forEach((condition) -> lines.computeIfAbsent(condition.fact(), (fact) -> new LinkedHashSet<>())
				.add(condition(condition, locale)));
		Map<String, FieldNote> notes = new HashMap<>();
		lines.forEach((fact, all) -> notes.put(fact, new FieldNote(String.join(" ", all), true)));
		return notes;
	}

	/** A note for each document that is asked for. */
	public Map<String, FieldNote> ofDocuments(OnboardingCase theCase) {
		Locale locale = LocaleContextHolder.getLocale();
		Map<String, FieldNote> notes = new HashMap<>();
		this.asked.documents(theCase)
			.keySet()
			.forEach((document) -> notes.put(document.id(),
					new FieldNote(document(document, locale), document.required())));
		return notes;
	}

	private String condition(UnmetCondition condition, Locale locale) {
		return this.messages.getMessage("application.note.condition",
				new Object[] { this.words.asked(condition.fact(), condition.threshold(), locale),
						new LocalizedText(condition.clause(), condition.clauseEn()).in(locale) },
				locale);
	}

	private String document(AskedDocument document, Locale locale) {
		return this.messages.getMessage(
				document.required() ? "application.note.document.required" : "application.note.document.preferred",
				new Object[] { document.source().in(locale) }, locale);
	}

}
