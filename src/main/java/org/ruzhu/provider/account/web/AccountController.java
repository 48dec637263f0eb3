package org.ruzhu.provider.account.web;

import java.security.Principal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.security.LoginAttempts;
import org.ruzhu.platform.security.LoginAttempts.Attempt;
import org.ruzhu.platform.security.ProviderSessions;
import org.ruzhu.provider.account.Accounts;

/** The settings page of the provider's own account. */
@Controller
class AccountController {

	private static final String PAGE = "account/account";

	private static final String BACK = "redirect:/account";

	private final Accounts accounts;

	private final ProviderSessions sessions;

	private final LoginAttempts attempts;

	private final LocaleResolver localeResolver;

	AccountController(Accounts accounts, ProviderSessions sessions, LoginAttempts attempts,
			LocaleResolver localeResolver) {
		this.accounts = accounts;
		this.sessions = sessions;
		this.attempts = attempts;
		this.localeResolver = localeResolver;
	}

	@GetMapping("/account")
	String show(Principal provider, Model model) {
		model.addAttribute("account", this.accounts.get(provider.getName()));
		model.addAttribute("languages", Language.values());
		return PAGE;
	}

	@PostMapping("/account/language")
	String speak(Principal provider, @RequestParam String language, HttpServletRequest request,
			HttpServletResponse response, RedirectAttributes flash) {
		Language spoken = Language.ofTag(language);
		this.accounts.speak(provider.getName(), spoken.locale());
		this.localeResolver.setLocale(request, response, spoken.locale());
		flash.addFlashAttribute("done", "account.settings.languageChanged");
		return BACK;
	}

	@PostMapping("/account/password")
	String changePassword(Principal provider, @RequestParam(defaultValue = "") String currentPassword,
			@RequestParam(defaultValue = "") String newPassword, Model model, HttpServletRequest request,
			HttpServletResponse response, RedirectAttributes flash) {
		try {
			changeCounted(provider.getName(), currentPassword, newPassword, request.getRemoteAddr());
		}
		catch (InvalidAnswerException answer) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			model.addAttribute("problemField", answer.field());
			model.addAttribute("problem", answer.getCodes()[0]);
			return show(provider, model);
		}
		this.sessions.endOthers(provider.getName(), request.getSession().getId());
		flash.addFlashAttribute("done", "account.settings.passwordChanged");
		return BACK;
	}

	/**
	 * Changes the password, and counts wrong attempts like the login does, because the
	 * current password could be guessed here too.
	 */
	private void changeCounted(String providerId, String current, String wanted, String address) {
		Attempt attempt = this.attempts.begin(LoginAttempts.provider(this.accounts.get(providerId).email().orElse("")),
				address);
		try {
			this.accounts.changePassword(providerId, current, wanted);
			this.attempts.succeed(attempt);
		}
		catch (InvalidAnswerException answer) {
			if (!answer.field().equals("currentPassword")) {
				this.attempts.succeed(attempt);
			}
			throw answer;
		}
	}

}
