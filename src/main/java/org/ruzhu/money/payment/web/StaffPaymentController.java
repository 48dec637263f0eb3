package org.ruzhu.money.payment.web;

import java.security.Principal;
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
import org.ruzhu.money.payment.UnknownPaymentException;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.security.StaffAccess;

/**
 * Finance looks at what gateways say, in calls or bills, and does not fit our records.
 */
@Controller
@RequestMapping("/staff/payments")
class StaffPaymentController {

	private static final String BACK = "redirect:/staff/payments";

	private final Payments payments;

	private final Reconciliations reconciliations;

	private final StaffAccess access;

	private final MessageSource messages;

	StaffPaymentController(Payments payments, Reconciliations reconciliations, StaffAccess access,
			MessageSource messages) {
		this.payments = payments;
		this.reconciliations = reconciliations;
		this.access = access;
		this.messages = messages;
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "0") long after, @RequestParam(defaultValue = "0") long afterDifference,
			Principal staff, Model model) {
		List<String> markets = this.access.markets(staff.getName());
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
	String accept(@PathVariable long id, Principal staff, Locale locale, RedirectAttributes next) {
		this.payments.accept(theirs(id, staff));
		return done(next, "payment.parked.accepted", locale);
	}

	@PostMapping("/{id}/aside")
	String setAside(@PathVariable long id, @RequestParam(defaultValue = "") String reason, Principal staff,
			Locale locale, Model model, HttpServletResponse response, RedirectAttributes next) {
		theirs(id, staff);
		return decide(() -> this.payments.setAside(id, reason), staff, locale, model, response, next);
	}

	@PostMapping("/differences/{id}/aside")
	String setDifferenceAside(@PathVariable long id, @RequestParam(defaultValue = "") String reason, Principal staff,
			Locale locale, Model model, HttpServletResponse response, RedirectAttributes next) {
		inTheirs(this.reconciliations.difference(id).marketId(), id, staff);
		return decide(() -> this.reconciliations.setAside(id, reason), staff, locale, model, response, next);
	}

	private String decide(Runnable verb, Principal staff, Locale locale, Model model, HttpServletResponse response,
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

	private long theirs(long id, Principal staff) {
		inTheirs(this.payments.get(id).marketId(), id, staff);
		return id;
	}

	private void inTheirs(String market, long id, Principal staff) {
		if (market != null && !this.access.maySee(staff.getName(), market)) {
			throw new UnknownPaymentException(String.valueOf(id));
		}
	}

	private String done(RedirectAttributes next, String messageKey, Locale locale) {
		next.addFlashAttribute("done", this.messages.getMessage(messageKey, null, locale));
		return BACK;
	}

}
