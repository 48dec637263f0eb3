package org.ruzhu.money.deposit.web;

import java.security.Principal;
import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

import org.ruzhu.money.deposit.ExcessNotReturnableException;
import org.ruzhu.money.deposit.ExcessReturns;

/** A provider asks for the return of its excess. */
@Controller
class ExcessController {

	private final ExcessReturns returns;

	ExcessController(ExcessReturns returns) {
		this.returns = returns;
	}

	@PostMapping("/deposit/{caseId}/excess")
	String ask(@PathVariable String caseId, Principal provider) {
		this.returns.ask(caseId, provider.getName());
		return "redirect:/deposit";
	}

	@ExceptionHandler
	ModelAndView notReturnable(ExcessNotReturnableException ex) {
		return new ModelAndView("deposit/not-returnable", Map.of("reason", ex.messageKey()), HttpStatus.CONFLICT);
	}

}
