package org.ruzhu.payment.web;

import java.security.Principal;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import org.ruzhu.form.InvalidAnswer;
import org.ruzhu.payment.OnlinePayment;
import org.ruzhu.payment.Payments;
import org.ruzhu.payment.UnknownPayment;
import org.ruzhu.security.StaffAccess;

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

/** Finance looks at what gateways say was paid and does not fit our orders. */
@Controller
@RequestMapping("/staff/payments")
class StaffPaymentController {

	private static final String BACK = "redirect:/staff/payments";

	private final Payments payments;

	private final StaffAccess access;

	private final MessageSource messages;

	StaffPaymentController(Payments payments, StaffAccess access, MessageSource messages) {
		this.payments = payments;
		this.access = access;
		this.messages = messages;
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "0") long after, Principal staff, Model model) {
		List<OnlinePayment> parked = this.payments.parked(this.access.markets(staff.getName()), after);
		model.addAttribute("payments", parked);
		model.addAttribute("next", (parked.size() == Payments.PAGE) ? parked.get(parked.size() - 1).id() : null);
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
		try {
			this.payments.setAside(theirs(id, staff), reason);
			return done(next, "payment.parked.aside", locale);
		}
		catch (InvalidAnswer ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			model.addAttribute("problem", this.messages.getMessage(ex, locale));
			return list(0, staff, model);
		}
	}

	private long theirs(long id, Principal staff) {
		String market = this.payments.get(id).marketId();
		if (market != null && !this.access.maySee(staff.getName(), market)) {
			throw new UnknownPayment(String.valueOf(id));
		}
		return id;
	}

	private String done(RedirectAttributes next, String messageKey, Locale locale) {
		next.addFlashAttribute("done", this.messages.getMessage(messageKey, null, locale));
		return BACK;
	}

}
