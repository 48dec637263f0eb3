package org.ruzhu.portal.precheck.web;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;
import org.ruzhu.portal.precheck.FactSheet;

/** The public page "Where do I qualify?". Nothing that is sent is stored. */
@Controller
class PreCheckController {

	private final PreCheckPage page;

	private final MarketTerms terms;

	private final FactSheet sheet;

	private final Markets markets;

	PreCheckController(PreCheckPage page, MarketTerms terms, FactSheet sheet, Markets markets) {
		this.page = page;
		this.terms = terms;
		this.sheet = sheet;
		this.markets = markets;
	}

	@GetMapping("/precheck")
	ModelAndView ask(Locale locale) {
		return this.page.blank(locale);
	}

	/** Shows the answer. Only the browser may cache it, for its back button. */
	@PostMapping("/precheck")
	ModelAndView answer(HttpServletRequest request, HttpServletResponse response, Locale locale) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
		return this.page.answer(Sent.in(request, this.sheet), locale);
	}

	/**
	 * Returns one market's terms again, after the choice of its categories has changed.
	 */
	@PostMapping("/precheck/terms")
	String terms(@RequestParam String market, HttpServletRequest request, Model model) {
		Market chosen = this.markets.get(market);
		Sent sent = Sent.in(request, this.sheet);
		model.addAttribute("terms", this.terms.of(chosen, sent.chosen(chosen).orElse(List.of()), sent.mode(chosen)));
		return "precheck/terms :: sums(terms=${terms})";
	}

}
