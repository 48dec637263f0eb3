package org.ruzhu.portal.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page for somebody who has not signed up yet. */
@Controller
class LandingController {

	private final PortalShell shell;

	LandingController(PortalShell shell) {
		this.shell = shell;
	}

	@GetMapping("/")
	String landing() {
		return this.shell.provider() ? "redirect:/home" : "portal/landing";
	}

}
