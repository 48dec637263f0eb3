package org.ruzhu.portal.precheck.web;

import java.security.Principal;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;
import org.ruzhu.portal.precheck.FactSheet;
import org.ruzhu.provider.cases.AlreadyOpenException;
import org.ruzhu.provider.cases.OnboardingCases;

/**
 * Leads from the pre-check to an application in one market. For a logged-in provider a
 * case is opened at once. A visitor signs up or logs in first.
 */
@Controller
class ApplyHereController {

	private static final String CHECK = "redirect:/precheck";

	private final CarriedFacts carried;

	private final OnboardingCases cases;

	private final Markets markets;

	private final FactSheet sheet;

	private final PreCheckPage page;

	ApplyHereController(CarriedFacts carried, OnboardingCases cases, Markets markets, FactSheet sheet,
			PreCheckPage page) {
		this.carried = carried;
		this.cases = cases;
		this.markets = markets;
		this.sheet = sheet;
		this.page = page;
	}

	@PostMapping("/precheck/apply")
	ModelAndView apply(@RequestParam("market") String marketId, HttpServletRequest request, Principal provider,
			Locale locale) {
		Market market = this.markets.get(marketId);
		Sent sent = Sent.in(request, this.sheet);
		if (!this.sheet.read(sent.facts()).areValid()) {
			return this.page.answer(sent, locale);
		}
		this.carried.keep(request.getSession(), market, sent);
		return new ModelAndView((provider != null) ? open(market, provider) : "redirect:/precheck/apply");
	}

	/** The page where a visitor chooses to sign up or log in. */
	@GetMapping("/precheck/apply")
	ModelAndView introduce(HttpSession session) {
		return forMarket("precheck/apply", session);
	}

	/** The page where a visitor arrives after logging in. */
	@GetMapping("/precheck/open")
	ModelAndView confirm(HttpSession session) {
		return forMarket("precheck/open", session);
	}

	@PostMapping("/precheck/open")
	String open(HttpSession session, Principal provider) {
		return this.carried.market(session).map((market) -> open(market, provider)).orElse(CHECK);
	}

	private ModelAndView forMarket(String page, HttpSession session) {
		Optional<Market> market = this.carried.market(session);
		return market.map((to) -> new ModelAndView(page, "market", to)).orElseGet(() -> new ModelAndView(CHECK));
	}

	private String open(Market market, Principal provider) {
		try {
			return "redirect:/cases/" + this.cases.open(provider.getName(), market.id()).id();
		}
		catch (AlreadyOpenException ex) {
			return "redirect:/cases/" + ex.caseId();
		}
	}

}
