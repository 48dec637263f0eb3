package org.ruzhu.membership.exit.web;

import java.security.Principal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;
import org.ruzhu.membership.exit.ExitNotPossibleException;
import org.ruzhu.membership.exit.ExitWithdrawals;
import org.ruzhu.membership.exit.Exits;
import org.ruzhu.platform.bounds.Days;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;

/**
 * The pages for leaving a market: the blockers, the consequences, the request, its
 * progress, and the withdrawal.
 */
@Controller
@RequestMapping("/exit/{caseId}")
class ExitController {

	private final OnboardingCases cases;

	private final Exits exits;

	private final ExitWithdrawals stays;

	private final Markets markets;

	private final MessageSource messages;

	ExitController(OnboardingCases cases, Exits exits, ExitWithdrawals stays, Markets markets, MessageSource messages) {
		this.cases = cases;
		this.exits = exits;
		this.stays = stays;
		this.markets = markets;
		this.messages = messages;
	}

	@GetMapping
	String show(@PathVariable String caseId, Principal provider, Model model) {
		OnboardingCase theCase = this.cases.owned(caseId, provider.getName());
		Market market = this.markets.get(theCase.marketId());
		model.addAttribute("theCase", theCase);
		model.addAttribute("overview", this.exits.overview(caseId));
		model.addAttribute("promise", market.promise("refund"));
		model.addAttribute("receiptAskedBack", market.deposit().receiptAskedBack());
		model.addAttribute("terms", market.exit().orElse(null));
		return "exit/exit";
	}

	@PostMapping
	String request(@PathVariable String caseId, @RequestParam(defaultValue = "") String servedUntil, Principal provider,
			Locale locale, Model model, HttpServletResponse response) {
		this.cases.owned(caseId, provider.getName());
		return answer(caseId, () -> this.exits.request(caseId, day(servedUntil)), provider, locale, model, response);
	}

	@PostMapping("/served")
	String serve(@PathVariable String caseId, @RequestParam(defaultValue = "") String servedUntil, Principal provider,
			Locale locale, Model model, HttpServletResponse response) {
		this.cases.owned(caseId, provider.getName());
		return answer(caseId, () -> this.exits.serve(caseId, day(servedUntil)), provider, locale, model, response);
	}

	@PostMapping("/withdraw")
	String withdraw(@PathVariable String caseId, Principal provider) {
		this.cases.owned(caseId, provider.getName());
		this.stays.withdraw(caseId);
		return "redirect:/cases/" + caseId;
	}

	private String answer(String caseId, Runnable how, Principal provider, Locale locale, Model model,
			HttpServletResponse response) {
		try {
			how.run();
			return "redirect:/exit/" + caseId;
		}
		catch (InvalidAnswerException ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			model.addAttribute("problem", this.messages.getMessage(ex, locale));
			return show(caseId, provider, model);
		}
	}

	/** Parses a day; empty if nothing was typed. */
	private static Optional<LocalDate> day(String typed) {
		try {
			return Optional.of(typed.strip()).filter((day) -> !day.isEmpty()).map(Days::day);
		}
		catch (DateTimeException ex) {
			throw new InvalidAnswerException("servedUntil", "exit.servedUntil.invalid");
		}
	}

	@ExceptionHandler
	ModelAndView notPossible(ExitNotPossibleException ex) {
		return NotPossible.page(ex, "/exit/" + ex.caseId());
	}

}
