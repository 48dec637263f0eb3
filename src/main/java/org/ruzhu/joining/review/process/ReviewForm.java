package org.ruzhu.joining.review.process;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.ruzhu.joining.review.ChangedItems;
import org.ruzhu.joining.review.ReviewFields;
import org.ruzhu.joining.review.ReviewLines;
import org.ruzhu.market.Criterion;
import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;
import org.ruzhu.market.Reason;
import org.ruzhu.market.Reasons;
import org.ruzhu.platform.form.FieldLabels;
import org.ruzhu.platform.json.Json;
import org.ruzhu.provider.cases.AskedFields;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;

/**
 * What the review form asks about a case: the lines to judge, and the categories to
 * decide, one by one. Tasklist reads lists from variables of the type Json.
 */
@Component
class ReviewForm {

	/** The choices of the checklist. */
	private static final String JUDGEMENTS = "judgements";

	/** Whether a line asks for a note, also one that was found to hold before. */
	private static final String NOTE_ASKED = "noteAsked";

	/** The categories, in the order of the fields for their verdicts. */
	private static final String CATEGORY_NAMES = "categoryNames";

	/** The fields that may be asked to be changed. */
	private static final String CHANGEABLE_FIELDS = "changeableFields";

	/** What the list of reasons for each kind of thing is called. */
	private static final Map<Reason.Subject, String> REASONS = Map.of(Reason.Subject.APPLICATION, "applicationReasons",
			Reason.Subject.CATEGORY, "categoryReasons", Reason.Subject.FACT, "factReasons", Reason.Subject.DOCUMENT,
			"documentReasons");

	/** What is there for the form alone. */
	static final List<String> VARIABLES = Stream
		.concat(REASONS.values().stream(), Stream.of(JUDGEMENTS, NOTE_ASKED, CATEGORY_NAMES, CHANGEABLE_FIELDS,
				AskedFields.NAME, ReviewProcess.REVIEW_PRIORITY, ReviewFields.REVIEW_CLOCK))
		.toList();

	private static final int ORDINARY = 50;

	private static final int PREFERRED = 10;

	private final OnboardingCases cases;

	private final Markets markets;

	private final AskedFields askedFields;

	private final ChangedItems items;

	private final ReviewLines lines;

	private final FieldLabels labels;

	private final Reasons reasons;

	private final MessageSource messages;

	ReviewForm(OnboardingCases cases, Markets markets, AskedFields askedFields, ChangedItems items, ReviewLines lines,
			FieldLabels labels, Reasons reasons, MessageSource messages) {
		this.cases = cases;
		this.markets = markets;
		this.askedFields = askedFields;
		this.items = items;
		this.lines = lines;
		this.labels = labels;
		this.reasons = reasons;
		this.messages = messages;
	}

	VariableMap of(String caseId) {
		OnboardingCase theCase = this.cases.get(caseId);
		Market market = this.markets.get(theCase.marketId());
		List<String> categories = theCase.categories();
		List<String> asked = this.askedFields.of(theCase);
		VariableMap variables = Variables.createVariables()
			.putValue(ReviewProcess.REVIEW_PRIORITY, priority(theCase, market))
			.putValueTyped(AskedFields.NAME, json(asked))
			.putValueTyped(JUDGEMENTS,
					json(open(theCase).stream()
						.map((line) -> choice(line.id(), (locale) -> label(line, market, theCase.categories(), locale)))
						.toList()))
			.putValue(NOTE_ASKED, this.lines.of(theCase).stream().anyMatch(Criterion::isNoted))
			.putValueTyped(CATEGORY_NAMES,
					json(categories.stream().map((id) -> choice(id, (locale) -> name(market, id, locale))).toList()))
			.putValueTyped(CHANGEABLE_FIELDS, json(changeable(theCase)));
		REASONS.forEach((subject, list) -> variables.putValueTyped(list, json(reasons(market, subject))));
		return variables;
	}

	/** The lines that were not found to hold in an earlier round. */
	private List<Criterion> open(OnboardingCase theCase) {
		Set<String> accepted = this.items.accepted(theCase);
		return this.lines.of(theCase).stream().filter((line) -> !accepted.contains(line.id())).toList();
	}

	private List<Choice> changeable(OnboardingCase theCase) {
		return this.items.open(theCase)
			.stream()
			.map((field) -> choice(field, (locale) -> this.labels.label(field, locale)))
			.toList();
	}

	/** Each with what it asks the provider to do. */
	private List<Choice> reasons(Market market, Reason.Subject subject) {
		return this.reasons.about(market.id(), subject)
			.stream()
			.map((reason) -> choice(reason.id(),
					(locale) -> this.messages.getMessage("review.reason.choice",
							new Object[] { reason.name().in(locale), reason.remedy().in(locale) }, locale)))
			.toList();
	}

	/** Each thing that the market prefers brings the review forward. */
	private static int priority(OnboardingCase theCase, Market market) {
		return ORDINARY + PREFERRED * (int) market.preferences(theCase.categories())
			.stream()
			.filter((line) -> theCase.preferences().contains(line.id()))
			.count();
	}

	/** Names the categories that it is of, unless it is of all that are applied for. */
	private String label(Criterion line, Market market, List<String> asked, Locale locale) {
		List<String> ofThese = asked.stream().filter(line.categories().orElse(asked)::contains).toList();
		String own = ofThese.equals(asked) ? ""
				: ofThese.stream().map((id) -> name(market, id, locale)).collect(Collectors.joining("、"));
		String key = own.isEmpty() ? "review.judgement.line" : "review.judgement.line.own";
		return this.messages.getMessage(key, new Object[] { line.name().in(locale), line.clause().in(locale), own },
				locale);
	}

	private static String name(Market market, String category, Locale locale) {
		return market.category(category).map((known) -> known.name().in(locale)).orElse(category);
	}

	private static TypedValue json(Object value) {
		return SpinValues.jsonValue(Json.write(value)).create();
	}

	private static Choice choice(String value, Function<Locale, String> label) {
		return new Choice(value, label.apply(Locale.SIMPLIFIED_CHINESE), label.apply(Locale.ENGLISH));
	}

	/**
	 * A choice as the forms read it.
	 *
	 * @param labelEn what an English reader is shown in its place
	 */
	private record Choice(String value, String label, String labelEn) {
	}

}
