package org.ruzhu.money.payment.web;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.ruzhu.money.payment.BillDifference;
import org.ruzhu.money.payment.OnlinePayment;
import org.ruzhu.money.payment.Payments;
import org.ruzhu.money.payment.Reconciliations;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.security.Staff;

/** Finance handles payments and bill lines that do not match our records. */
@Controller
@RequestMapping("/staff/payments")
class StaffPaymentController {

	private static final String BACK = "redirect:/staff/payments";

	private final Payments payments;

	private final Reconciliations reconciliations;

	private final MessageSource messages;

	StaffPaymentController(Payments payments, Reconciliations reconciliations, MessageSource messages) {
		this.payments = payments;
		this.reconciliations = reconciliations;
		this.messages = messages;
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "0") long after, @RequestParam(defaultValue = "0") long afterDifference,
			Staff staff, Model model) {
		List<String> markets = staff.markets();
		List<OnlinePayment> parked = this.payments.parked(markets, after);
		List<BillDifference> differences = this.reconciliations.open(markets, afterDifference);
		model.addAttribute("payments", parked);
		model.addAttribute("next", (parked.size() == Payments.PAGE) ? parked.get(parked.size() - 1).id() : null);
		model.addAttribute("differences", differences);
		model.addAttribute("nextDifference",
				(differences.size() == Reconciliations.PAGE) ? differences.get(differences.size() - 1).id() : null);
		model.addAttribute("bills", this.reconciliations.latest());
		return "payment/parked";
	}

	@PostMapping("/{id}/accept")
	String accept(@PathVariable long id, Staff staff, Locale locale, RedirectAttributes next) {
		this.payments.accept(theirs(id, staff));
		return done(next, "payment.parked.accepted", locale);
	}

	@PostMapping("/{id}/aside")
	String setAside(@PathVariable long id, @RequestParam(defaultValue = "") String reason, Staff staff, Locale locale,
			Model model, HttpServletResponse response, RedirectAttributes next) {
		theirs(id, staff);
		return decide(() -> this.payments.setAside(id, reason), staff, locale, model, response, next);
	}

	@PostMapping("/differences/{id}/aside")
	String setDifferenceAside(@PathVariable long id, @RequestParam(defaultValue = "") String reason, Staff staff,
			Locale locale, Model model, HttpServletResponse response, RedirectAttributes next) {
		inTheirs(this.reconciliations.difference(id).marketId(), staff);
		return decide(() -> this.reconciliations.setAside(id, reason), staff, locale, model, response, next);
	}

	private String decide(Runnable verb, Staff staff, Locale locale, Model model, HttpServletResponse response,
			RedirectAttributes next) {
		try {
			verb.run();
			return done(next, "payment.parked.aside", locale);
		}
		catch (InvalidAnswerException ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			model.addAttribute("problem", this.messages.getMessage(ex, locale));
			return list(0, 0, staff, model);
		}
	}

	private long theirs(long id, Staff staff) {
		inTheirs(this.payments.get(id).marketId(), staff);
		return id;
	}

	/**
	 * A payment or difference without a market may be handled by finance of any market.
	 */
	private static void inTheirs(String market, Staff staff) {
		if (market != null) {
			staff.require(market);
		}
	}

	private String done(RedirectAttributes next, String messageKey, Locale locale) {
		next.addFlashAttribute("done", this.messages.getMessage(messageKey, null, locale));
		return BACK;
	}

}
