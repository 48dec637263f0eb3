package org.ruzhu.account.web;

import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.ruzhu.account.SignUp;
import org.ruzhu.account.SignUps;
import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;
import org.ruzhu.market.UnknownMarket;

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

/** Signing up to a market. */
@Controller
@RequestMapping("/signup")
class SignUpController {

	private static final String PAGE = "account/sign-up";

	private final SignUps signUps;

	private final Markets markets;

	SignUpController(SignUps signUps, Markets markets) {
		this.signUps = signUps;
		this.markets = markets;
	}

	@GetMapping
	String ask(@RequestParam(defaultValue = SignUpForm.DEFAULT_MARKET) String market, Locale locale, Model model) {
		model.addAttribute("form", SignUpForm.empty(locale, market));
		return page(market, model);
	}

	@PostMapping
	String signUp(@ModelAttribute("form") SignUpForm form, BindingResult errors, Model model,
			HttpServletResponse response) {
		Optional<SignUp> signUp = form.read(errors);
		if (signUp.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return page(form.getMarket(), model);
		}
		this.signUps.signUp(signUp.get());
		return "account/check-mailbox";
	}

	private String page(String marketId, Model model) {
		Market market = this.markets.get(marketId);
		model.addAttribute("market", market);
		model.addAttribute("languages", Language.values());
		return PAGE;
	}

	@ExceptionHandler(UnknownMarket.class)
	ModelAndView unknownMarket() {
		return new ModelAndView("account/unknown-market", HttpStatus.NOT_FOUND);
	}

}
