package org.ruzhu.provider.account.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.ruzhu.provider.account.Confirmations;
import org.ruzhu.provider.account.EmailConfirmation;

/**
 * The target of the link in the confirmation mail. Opening it changes nothing, because
 * mail scanners open links too. The button on its page confirms.
 */
@Controller
@RequestMapping("/confirm-email")
class EmailConfirmationController {

	private final Confirmations confirmations;

	private final EmailConfirmation process;

	EmailConfirmationController(Confirmations confirmations, EmailConfirmation process) {
		this.confirmations = confirmations;
		this.process = process;
	}

	@GetMapping
	String ask(@RequestParam(defaultValue = "") String token, Model model) {
		this.confirmations.ownerOfEmailLink(token);
		model.addAttribute("token", token);
		return "account/confirm-email";
	}

	@PostMapping
	String confirm(@RequestParam(defaultValue = "") String token) {
		this.process.confirmEmail(token);
		return "account/email-confirmed";
	}

}
