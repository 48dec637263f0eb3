package org.ruzhu.portal.precheck.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;
import org.ruzhu.platform.form.CheckedAnswers;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.portal.precheck.FactSheet;
import org.ruzhu.portal.precheck.PreCheck;
import org.ruzhu.portal.precheck.PreCheckFinding;
import org.ruzhu.portal.precheck.Scope;
import org.ruzhu.portal.shell.FormViews;

/**
 * The page of the pre-check: the empty form, the form with errors, or the form with the
 * answer.
 */
@Component
class PreCheckPage {

	private final FactSheet sheet;

	private final PreCheck preCheck;

	private final MarketTerms terms;

	private final Markets markets;

	private final FormViews views;

	private final Clock clock;

	PreCheckPage(FactSheet sheet, PreCheck preCheck, MarketTerms terms, Markets markets, FormViews views, Clock clock) {
		this.sheet = sheet;
		this.preCheck = preCheck;
		this.terms = terms;
		this.markets = markets;
		this.views = views;
		this.clock = clock;
	}

	ModelAndView blank(Locale locale) {
		return page(Map.of(), List.of(), HttpStatus.OK, locale);
	}

	/** Shows the results for the facts, or the errors in them. */
	ModelAndView answer(Sent sent, Locale locale) {
		CheckedAnswers answers = this.sheet.read(sent.facts());
		if (!answers.areValid()) {
			return page(sent.facts(), answers.problems(), HttpStatus.UNPROCESSABLE_ENTITY, locale);
		}
		List<Place> places = places(sent, answers.values());
		ModelAndView page = page(sent.facts(), List.of(), HttpStatus.OK, locale);
		page.addObject("places", places);
		page.addObject("fits", places.stream().mapToLong(Place::openFits).sum());
		page.addObject("fittingMarkets", places.stream().filter((place) -> place.openFits() > 0).count());
		return page;
	}

	private List<Place> places(Sent sent, Map<String, Object> facts) {
		Map<Market, List<PreCheckFinding>> findings = this.preCheck
			.check(Scope.everything(this.markets), facts, LocalDate.now(this.clock))
			.stream()
			.collect(Collectors.groupingBy(PreCheckFinding::market));
		return this.markets.all().stream().map((market) -> place(market, findings.get(market), sent)).sorted().toList();
	}

	/**
	 * Creates the result for one market. The categories that the applicant qualifies for
	 * are preselected.
	 */
	private Place place(Market market, List<PreCheckFinding> findings, Sent sent) {
		List<String> chosen = sent.chosen(market)
			.orElseGet(() -> findings.stream()
				.filter((finding) -> finding.isEligible() && finding.category().open())
				.map(PreCheckFinding::category)
				.flatMap(MarketTerms::choices)
				.toList());
		return Place.of(market, findings, this.terms.of(market, chosen, sent.mode(market)));
	}

	private ModelAndView page(Map<String, List<String>> typed, List<InvalidAnswerException> problems, HttpStatus status,
			Locale locale) {
		ModelAndView page = new ModelAndView("precheck/precheck", status);
		page.addObject("components",
				this.views.components(new PreCheckForm(this.sheet.form(), typed), problems, locale));
		page.addObject("wrong",
				problems.stream()
					.map(InvalidAnswerException::field)
					.flatMap((key) -> this.sheet.field(key).stream())
					.toList());
		return page;
	}

}
