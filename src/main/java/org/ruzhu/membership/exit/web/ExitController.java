package org.ruzhu.membership.exit.web;

import java.security.Principal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
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
import org.ruzhu.membership.exit.ExitNotPossible;
import org.ruzhu.membership.exit.Exits;
import org.ruzhu.membership.exit.Stays;
import org.ruzhu.platform.bounds.Days;
import org.ruzhu.platform.form.InvalidAnswer;
import org.ruzhu.provider.cases.Application;
import org.ruzhu.provider.cases.Applications;

/**
 * Leaving a market: what stands in the way, what it means, asking for it, where it
 * stands, and staying after all.
 */
@Controller
@RequestMapping("/exit/{caseId}")
class ExitController {

	private final Applications applications;

	private final Exits exits;

	private final Stays stays;

	private final Markets markets;

	private final MessageSource messages;

	ExitController(Applications applications, Exits exits, Stays stays, Markets markets, MessageSource messages) {
		this.applications = applications;
		this.exits = exits;
		this.stays = stays;
		this.markets = markets;
		this.messages = messages;
	}

	@GetMapping
	String show(@PathVariable String caseId, Principal provider, Model model) {
		Application application = this.applications.owned(caseId, provider.getName());
		Market market = this.markets.get(application.marketId());
		model.addAttribute("theCase", application);
		model.addAttribute("overview", this.exits.overview(caseId));
		model.addAttribute("promise", market.promise("refund"));
		model.addAttribute("terms", market.exit().orElse(null));
		return "exit/exit";
	}

	@PostMapping
	String request(@PathVariable String caseId, @RequestParam(defaultValue = "") String servedUntil, Principal provider,
			Locale locale, Model model, HttpServletResponse response) {
		this.applications.owned(caseId, provider.getName());
		return settle(caseId, () -> this.exits.request(caseId, day(servedUntil)), provider, locale, model, response);
	}

	@PostMapping("/served")
	String serve(@PathVariable String caseId, @RequestParam(defaultValue = "") String servedUntil, Principal provider,
			Locale locale, Model model, HttpServletResponse response) {
		this.applications.owned(caseId, provider.getName());
		return settle(caseId,
				() -> this.exits.serve(caseId,
						day(servedUntil)
							.orElseThrow(() -> new InvalidAnswer("servedUntil", "exit.servedUntil.invalid"))),
				provider, locale, model, response);
	}

	@PostMapping("/withdraw")
	String withdraw(@PathVariable String caseId, Principal provider) {
		this.applications.owned(caseId, provider.getName());
		this.stays.withdraw(caseId);
		return "redirect:/cases/" + caseId;
	}

	private String settle(String caseId, Runnable how, Principal provider, Locale locale, Model model,
			HttpServletResponse response) {
		try {
			how.run();
			return "redirect:/exit/" + caseId;
		}
		catch (InvalidAnswer ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			model.addAttribute("problem", this.messages.getMessage(ex, locale));
			return show(caseId, provider, model);
		}
	}

	/** Empty where nothing was typed. */
	private static Optional<LocalDate> day(String typed) {
		try {
			return Optional.of(typed.strip()).filter((day) -> !day.isEmpty()).map(Days::day);
		}
		catch (DateTimeException ex) {
			throw new InvalidAnswer("servedUntil", "exit.servedUntil.invalid");
		}
	}

	@ExceptionHandler
	ModelAndView notPossible(ExitNotPossible ex) {
		return new ModelAndView("exit/not-possible", Map.of("reason", ex.messageKey()), HttpStatus.CONFLICT);
	}

}
