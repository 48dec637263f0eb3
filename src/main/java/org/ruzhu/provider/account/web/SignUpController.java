package org.ruzhu.provider.account.web;

import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.ruzhu.market.Markets;
import org.ruzhu.market.UnknownMarketException;
import org.ruzhu.provider.account.AccountRequests;
import org.ruzhu.provider.account.SignUp;

/** Signing up to a market. */
@Controller
@RequestMapping("/signup")
class SignUpController {

	private static final String PAGE = "account/sign-up";

	private final AccountRequests requests;

	private final Markets markets;

	private final String first;

	SignUpController(AccountRequests requests, Markets markets, @Value("${ruzhu.first-market}") String first) {
		this.requests = requests;
		this.markets = markets;
		this.first = first;
	}

	/**
	 * Preselects the requested market, or else the operator's first market. Who is logged
	 * in has an account already, and begins further cases at home.
	 */
	@GetMapping
	String ask(@RequestParam(defaultValue = "") String market, HttpServletRequest request, Locale locale, Model model) {
		if (request.isUserInRole("PROVIDER")) {
			return "redirect:/home";
		}
		String asked = market.isBlank() ? this.first : this.markets.get(market).id();
		model.addAttribute("form", SignUpForm.empty(locale, asked));
		return page(model);
	}

	@PostMapping
	String signUp(@ModelAttribute("form") SignUpForm form, BindingResult errors, Model model,
			HttpServletRequest request, HttpServletResponse response) {
		Optional<SignUp> signUp = form.read(errors);
		if (signUp.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return page(model);
		}
		model.addAttribute("waits", this.requests.signUp(signUp.get(), request.getRemoteAddr()));
		return "account/check-mailbox";
	}

	private String page(Model model) {
		model.addAttribute("markets", this.markets.all());
		model.addAttribute("languages", Language.values());
		return PAGE;
	}

	@ExceptionHandler(UnknownMarketException.class)
	ModelAndView unknownMarket() {
		return new ModelAndView("account/unknown-market", HttpStatus.NOT_FOUND);
	}

}
