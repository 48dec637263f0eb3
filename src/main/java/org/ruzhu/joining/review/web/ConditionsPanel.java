package org.ruzhu.joining.review.web;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.ruzhu.joining.review.ChangedItems;
import org.ruzhu.joining.review.Condition;
import org.ruzhu.joining.review.Conditions;
import org.ruzhu.joining.review.Review;
import org.ruzhu.joining.review.ReviewLines;
import org.ruzhu.joining.review.Reviews;
import org.ruzhu.platform.panel.CasePanel;
import org.ruzhu.platform.panel.CaseReading;
import org.ruzhu.platform.panel.Place;
import org.ruzhu.platform.panel.Reader;
import org.ruzhu.provider.cases.CaseOnPage;
import org.ruzhu.provider.cases.OnboardingCase;

/** The market's conditions, each beside what was stated, and those judged by hand. */
@Component
class ConditionsPanel implements CasePanel {

	private final CaseOnPage cases;

	private final Conditions conditions;

	private final ChangedItems items;

	private final Reviews reviews;

	private final ReviewLines lines;

	ConditionsPanel(CaseOnPage cases, Conditions conditions, ChangedItems items, Reviews reviews, ReviewLines lines) {
		this.cases = cases;
		this.conditions = conditions;
		this.items = items;
		this.reviews = reviews;
		this.lines = lines;
	}

	/** What the panel shows. */
	record Checklist(List<Condition> conditions, List<Judgement> judgements) {

		/** Whether it is judged by other facts than at the last check of the case. */
		public boolean hasChanged() {
			return this.conditions.stream().anyMatch((condition) -> condition.before().isPresent());
		}

	}

	/**
	 * A line of the checklist.
	 *
	 * @param holds whether a reviewer found it to hold
	 */
	record Judgement(String name, String clause, boolean holds) {
	}

	@Override
	public Place place() {
		return Place.MAIN;
	}

	@Override
	public int order() {
		return 60;
	}

	@Override
	public boolean visibleTo(Reader reader) {
		return reader.isStaff();
	}

	@Override
	public String template() {
		return "review/conditions";
	}

	@Override
	public Optional<Checklist> model(CaseReading reading) {
		OnboardingCase theCase = this.cases.of(reading);
		List<Condition> all = this.conditions.of(theCase, reading.locale());
		return all.isEmpty() ? Optional.empty()
				: Optional.of(new Checklist(all, judgements(theCase, reading.locale())));
	}

	private List<Judgement> judgements(OnboardingCase theCase, Locale locale) {
		Set<String> held = new HashSet<>(this.items.accepted(theCase));
		this.reviews.latest(theCase.id()).map(Review::judged).ifPresent(held::addAll);
		return this.lines.of(theCase)
			.stream()
			.map((line) -> new Judgement(line.name().in(locale), line.clause().in(locale), held.contains(line.id())))
			.toList();
	}

}
