package org.ruzhu.provider.account.web;

import java.security.Principal;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;

import org.ruzhu.provider.account.AccountRequests;
import org.ruzhu.provider.account.Confirmations;

/** Sends a provider another link or code. */
@Controller
class ResendController {

	private static final String PAGE = "account/sent-again";

	private final Confirmations confirmations;

	private final AccountRequests requests;

	ResendController(Confirmations confirmations, AccountRequests requests) {
		this.confirmations = confirmations;
		this.requests = requests;
	}

	@PostMapping("/account/resend-email")
	String resendEmail(Principal provider, HttpServletRequest request, Model model) {
		this.requests.again(request.getRemoteAddr());
		this.confirmations.resendEmailLink(provider.getName());
		model.addAttribute("sent", "email");
		return PAGE;
	}

	@PostMapping("/account/resend-code")
	String resendCode(Principal provider, HttpServletRequest request, Model model) {
		this.requests.again(request.getRemoteAddr());
		this.confirmations.resendCode(provider.getName());
		model.addAttribute("sent", "code");
		return PAGE;
	}

}
