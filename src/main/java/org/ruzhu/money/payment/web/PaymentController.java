package org.ruzhu.money.payment.web;

import java.security.Principal;
import java.time.Clock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

import org.ruzhu.money.payment.GatewayUnreachableException;
import org.ruzhu.money.payment.PayPage;
import org.ruzhu.money.payment.PayPages;
import org.ruzhu.money.payment.PaymentNotPossibleException;
import org.ruzhu.money.payment.PaymentOrder;
import org.ruzhu.money.payment.PaymentOrders;
import org.ruzhu.money.payment.Purpose;
import org.ruzhu.money.payment.UnknownPaymentException;
import org.ruzhu.platform.document.ScanCode;

/** A provider pays online: presses pay, goes to the gateway, and comes back. */
@Controller
@RequestMapping("/payments")
class PaymentController {

	private static final Logger LOG = LoggerFactory.getLogger(PaymentController.class);

	private final PayPages pages;

	private final PaymentOrders orders;

	private final Clock clock;

	PaymentController(PayPages pages, PaymentOrders orders, Clock clock) {
		this.pages = pages;
		this.orders = orders;
		this.clock = clock;
	}

	@PostMapping
	String open(@RequestParam String caseId, @RequestParam Purpose purpose, @RequestParam String gateway,
			Principal provider) {
		PaymentOrder order = this.pages.open(caseId, provider.getName(), purpose, gateway);
		return order.payPage()
			.filter((page) -> !page.isToScan())
			.map(PayPage::address)
			.map("redirect:"::concat)
			.orElse("redirect:/payments/" + order.number());
	}

	@GetMapping("/{number}")
	String show(@PathVariable String number, Principal provider, Model model) {
		PaymentOrder order = this.orders.owned(number, provider.getName());
		model.addAttribute("order", order);
		model.addAttribute("open", order.isOpen(this.clock.instant()));
		return "payment/order";
	}

	@GetMapping(path = "/{number}/code", produces = "image/svg+xml")
	@ResponseBody
	String code(@PathVariable String number, Principal provider) {
		return this.orders.owned(number, provider.getName())
			.payPage()
			.filter(PayPage::isToScan)
			.map((page) -> ScanCode.svg(page.address()))
			.orElseThrow(() -> new UnknownPaymentException(number));
	}

	@ExceptionHandler(PaymentNotPossibleException.class)
	ModelAndView notPossible() {
		return new ModelAndView("payment/not-possible", HttpStatus.CONFLICT);
	}

	@ExceptionHandler
	ModelAndView unreachable(GatewayUnreachableException ex) {
		LOG.warn("An order was not taken in", ex);
		return new ModelAndView("payment/unreachable", HttpStatus.BAD_GATEWAY);
	}

}
