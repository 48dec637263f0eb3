package org.ruzhu.exit.web;

import java.security.Principal;
import java.util.Map;

import org.ruzhu.application.Application;
import org.ruzhu.application.Applications;
import org.ruzhu.exit.ExitNotPossible;
import org.ruzhu.exit.Exits;
import org.ruzhu.market.Markets;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Leaving a market: what stands in the way, what it means, and asking for it. */
@Controller
@RequestMapping("/exit/{caseId}")
class ExitController {

	private final Applications applications;

	private final Exits exits;

	private final Markets markets;

	ExitController(Applications applications, Exits exits, Markets markets) {
		this.applications = applications;
		this.exits = exits;
		this.markets = markets;
	}

	@GetMapping
	String show(@PathVariable String caseId, Principal provider, Model model) {
		Application application = this.applications.owned(caseId, provider.getName());
		model.addAttribute("theCase", application);
		model.addAttribute("overview", this.exits.overview(caseId));
		model.addAttribute("promise", this.markets.get(application.marketId()).promise("refund"));
		return "exit/exit";
	}

	@PostMapping
	String request(@PathVariable String caseId, Principal provider) {
		this.applications.owned(caseId, provider.getName());
		this.exits.request(caseId);
		return "redirect:/cases/" + caseId;
	}

	@ExceptionHandler
	ModelAndView notPossible(ExitNotPossible ex) {
		return new ModelAndView("exit/not-possible", Map.of("reason", ex.messageKey()), HttpStatus.CONFLICT);
	}

}
