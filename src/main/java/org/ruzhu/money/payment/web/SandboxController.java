package org.ruzhu.money.payment.web;

import java.security.Principal;
import java.time.Clock;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.ruzhu.money.payment.PaymentOrder;
import org.ruzhu.money.payment.PaymentOrders;
import org.ruzhu.money.payment.UnknownPaymentException;
import org.ruzhu.money.payment.gateway.SandboxCounter;
import org.ruzhu.money.payment.gateway.SandboxGateway;

/** The sandbox's pay page, which can imitate everything that happens at a real one. */
@Controller
@RequestMapping("/sandbox-gateway/{number}")
@ConditionalOnProperty("ruzhu.payment.sandbox")
class SandboxController {

	private final PaymentOrders orders;

	private final SandboxCounter counter;

	private final Clock clock;

	SandboxController(PaymentOrders orders, SandboxCounter counter, Clock clock) {
		this.orders = orders;
		this.counter = counter;
		this.clock = clock;
	}

	@GetMapping
	String show(@PathVariable String number, Principal provider, Model model) {
		PaymentOrder order = theirs(number, provider);
		model.addAttribute("order", order);
		model.addAttribute("open", order.isOpen(this.clock.instant()));
		model.addAttribute("untold", this.counter.isUntold(number));
		return "payment/sandbox";
	}

	@PostMapping("/pay")
	String pay(@PathVariable String number, Principal provider) {
		this.counter.pay(payable(number, provider));
		this.counter.tell(number);
		return back(number);
	}

	@PostMapping("/pay-twice")
	String payTwice(@PathVariable String number, Principal provider) {
		PaymentOrder order = payable(number, provider);
		this.counter.pay(order);
		this.counter.pay(order);
		this.counter.tell(number);
		return back(number);
	}

	@PostMapping("/pay-silently")
	String paySilently(@PathVariable String number, Principal provider) {
		this.counter.pay(payable(number, provider));
		return "redirect:/sandbox-gateway/" + number;
	}

	@PostMapping("/tell")
	String tell(@PathVariable String number, Principal provider) {
		this.counter.tell(theirs(number, provider).number());
		return back(number);
	}

	@PostMapping("/fail")
	String fail(@PathVariable String number, Principal provider, RedirectAttributes next) {
		theirs(number, provider);
		next.addFlashAttribute("failed", true);
		return "redirect:/sandbox-gateway/" + number;
	}

	private PaymentOrder theirs(String number, Principal provider) {
		PaymentOrder order = this.orders.owned(number, provider.getName());
		if (!order.gateway().equals(SandboxGateway.ID)) {
			throw new UnknownPaymentException(number);
		}
		return order;
	}

	private PaymentOrder payable(String number, Principal provider) {
		PaymentOrder order = theirs(number, provider);
		if (!order.isOpen(this.clock.instant()) || this.counter.isUntold(number)) {
			throw new ResponseStatusException(HttpStatus.CONFLICT);
		}
		return order;
	}

	private static String back(String number) {
		return "redirect:/payments/" + number;
	}

}
