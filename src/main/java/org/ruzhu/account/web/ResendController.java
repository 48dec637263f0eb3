package org.ruzhu.account.web;

import java.security.Principal;

import org.ruzhu.account.Confirmations;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;

/** Sends a provider another link or code. */
@Controller
class ResendController {

	private static final String PAGE = "account/sent-again";

	private final Confirmations confirmations;

	ResendController(Confirmations confirmations) {
		this.confirmations = confirmations;
	}

	@PostMapping("/account/resend-email")
	String resendEmail(Principal provider, Model model) {
		this.confirmations.resendEmailLink(provider.getName());
		model.addAttribute("sent", "email");
		return PAGE;
	}

	@PostMapping("/account/resend-code")
	String resendCode(Principal provider, Model model) {
		this.confirmations.resendCode(provider.getName());
		model.addAttribute("sent", "code");
		return PAGE;
	}

}
