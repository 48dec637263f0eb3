package org.ruzhu.joining.review;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.ruzhu.market.AskedDocument;
import org.ruzhu.market.Criterion;
import org.ruzhu.market.LocalizedText;
import org.ruzhu.market.Markets;
import org.ruzhu.platform.form.FieldLabels;
import org.ruzhu.provider.cases.AskedFields;
import org.ruzhu.provider.cases.OnboardingCase;

/**
 * The lines of the reviewer's checklist: what no table can decide, and each document by
 * itself with what it is checked for.
 */
@Component
public class ReviewLines {

	private final Markets markets;

	private final AskedFields asked;

	private final FieldLabels labels;

	private final MessageSource messages;

	private final Clock clock;

	ReviewLines(Markets markets, AskedFields asked, FieldLabels labels, MessageSource messages, Clock clock) {
		this.markets = markets;
		this.asked = asked;
		this.labels = labels;
		this.messages = messages;
		this.clock = clock;
	}

	/** All lines of an application; a document has one once it is uploaded. */
	public List<Criterion> of(OnboardingCase theCase) {
		return Stream.concat(this.markets.get(theCase.marketId()).judgements(theCase.categories()).stream(),
				documents(theCase).filter((document) -> !theCase.fact(document.getKey().id()).isEmpty())
					.map((document) -> line(theCase, document)))
			.toList();
	}

	/** The lines that have to hold before some of the categories are approved. */
	List<Criterion> needed(OnboardingCase theCase, List<String> approved) {
		return Stream.concat(this.markets.get(theCase.marketId()).judgements(approved).stream(),
				this.markets.get(theCase.marketId())
					.documents(approved, theCase.facts())
					.entrySet()
					.stream()
					.filter((document) -> document.getKey().required())
					.map((document) -> line(theCase, document)))
			.toList();
	}

	/** The ids of those of them that are documents and are not there, or have lapsed. */
	Set<String> missing(OnboardingCase theCase, List<String> approved) {
		LocalDate today = LocalDate.now(this.clock);
		return this.markets.get(theCase.marketId())
			.documents(approved, theCase.facts())
			.keySet()
			.stream()
			.filter((document) -> document.required() && !document.isValid(theCase.facts(), today))
			.map(AskedDocument::id)
			.collect(Collectors.toSet());
	}

	/** What a line is called; its id where the market does not ask it any more. */
	public String name(OnboardingCase theCase, String id, Locale locale) {
		return Stream
			.concat(this.markets.get(theCase.marketId()).judgements().stream(),
					documents(theCase).map((document) -> line(theCase, document)))
			.filter((line) -> line.id().equals(id))
			.findFirst()
			.map((line) -> line.name().in(locale))
			.orElseGet(() -> this.labels.label(id, locale));
	}

	private Stream<Map.Entry<AskedDocument, String>> documents(OnboardingCase theCase) {
		return this.asked.documents(theCase).entrySet().stream();
	}

	private Criterion line(OnboardingCase theCase, Map.Entry<AskedDocument, String> document) {
		AskedDocument asked = document.getKey();
		return new Criterion(asked.id(), new LocalizedText(name(theCase, asked, Locale.SIMPLIFIED_CHINESE),
				name(theCase, asked, Locale.ENGLISH)), asked.source(), asked.categories(), Optional.empty());
	}

	private String name(OnboardingCase theCase, AskedDocument document, Locale locale) {
		String until = document.lastDay(theCase.facts())
			.map(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale)::format)
			.orElse("");
		String key = until.isEmpty() ? "review.document.line" : "review.document.line.until";
		return this.messages.getMessage(key,
				new Object[] { this.labels.label(document.id(), locale), document.check().in(locale), until }, locale);
	}

}
