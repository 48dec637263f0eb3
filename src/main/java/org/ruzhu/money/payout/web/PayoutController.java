package org.ruzhu.money.payout.web;

import java.security.Principal;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

import org.ruzhu.money.payout.PayoutNotPossibleException;
import org.ruzhu.money.payout.Payouts;

/** A member asks for the withdrawal of its income. */
@Controller
class PayoutController {

	private final Payouts payouts;

	PayoutController(Payouts payouts) {
		this.payouts = payouts;
	}

	@PostMapping("/payout/{caseId}")
	String request(@PathVariable String caseId, Principal provider) {
		this.payouts.request(caseId, provider.getName());
		return "redirect:/cases/" + caseId;
	}

	@ExceptionHandler(PayoutNotPossibleException.class)
	ModelAndView notPossible() {
		return new ModelAndView("payout/not-possible", HttpStatus.CONFLICT);
	}

}
