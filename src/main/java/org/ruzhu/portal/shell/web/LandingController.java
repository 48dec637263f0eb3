package org.ruzhu.portal.shell.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import org.ruzhu.market.Markets;

/** The landing page for visitors who have not signed up. */
@Controller
class LandingController {

	private final PortalShell shell;

	private final Markets markets;

	LandingController(PortalShell shell, Markets markets) {
		this.shell = shell;
		this.markets = markets;
	}

	@GetMapping("/")
	String landing(Model model) {
		model.addAttribute("markets", this.markets.all());
		return this.shell.provider() ? "redirect:/home" : "portal/landing";
	}

}
