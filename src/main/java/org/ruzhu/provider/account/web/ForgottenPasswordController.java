package org.ruzhu.provider.account.web;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.ruzhu.platform.contact.EmailAddress;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.provider.account.AccountRequests;
import org.ruzhu.provider.account.PasswordLinks;

/** The pages for a new password. */
@Controller
class ForgottenPasswordController {

	private static final String ASK = "account/forgot-password";

	private static final String RESET = "account/reset-password";

	private final AccountRequests requests;

	private final PasswordLinks links;

	private final ProviderEntrance entrance;

	ForgottenPasswordController(AccountRequests requests, PasswordLinks links, ProviderEntrance entrance) {
		this.requests = requests;
		this.links = links;
		this.entrance = entrance;
	}

	@GetMapping("/forgot-password")
	String ask() {
		return ASK;
	}

	@PostMapping("/forgot-password")
	String send(@RequestParam(defaultValue = "") String email, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		Optional<EmailAddress> address = EmailAddress.of(email);
		if (address.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			model.addAttribute("email", email);
			model.addAttribute("problem", "account.email.invalid");
			return ASK;
		}
		this.requests.forgotten(address.get(), request.getRemoteAddr());
		return "account/password-mail-sent";
	}

	@GetMapping("/reset-password")
	String askForNew(@RequestParam(defaultValue = "") String token, Model model) {
		this.links.check(token);
		model.addAttribute("token", token);
		return RESET;
	}

	/**
	 * Sets the password and logs the provider in, so that it need not wait at the login.
	 */
	@PostMapping("/reset-password")
	String reset(@RequestParam(defaultValue = "") String token, @RequestParam(defaultValue = "") String password,
			Model model, HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		try {
			this.entrance.enter(this.links.reset(token, password), request, response);
			return null;
		}
		catch (InvalidAnswerException answer) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			model.addAttribute("token", token);
			model.addAttribute("problem", answer.getCodes()[0]);
			return RESET;
		}
	}

}
