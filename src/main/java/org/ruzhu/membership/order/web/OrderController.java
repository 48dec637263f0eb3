package org.ruzhu.membership.order.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.ruzhu.membership.order.OrderImports;
import org.ruzhu.membership.order.ParkedReport;
import org.ruzhu.membership.order.ReportAlreadyDecidedException;
import org.ruzhu.platform.api.FormOutcome;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.security.Staff;

/** Finance imports orders, and decides on the reports that could not be accepted. */
@Controller
@RequestMapping("/staff/orders")
class OrderController {

	private static final String BACK = "redirect:/staff/orders";

	private final OrderImports imports;

	private final FormOutcome outcome;

	OrderController(OrderImports imports, FormOutcome outcome) {
		this.imports = imports;
		this.outcome = outcome;
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "0") long after, Staff staff, Model model) {
		List<String> markets = staff.markets();
		List<ParkedReport> parked = this.imports.parked(markets, after);
		model.addAttribute("markets", markets);
		model.addAttribute("parked", parked);
		model.addAttribute("next", (parked.size() == OrderImports.PAGE) ? parked.get(parked.size() - 1).id() : null);
		return "order/orders";
	}

	@PostMapping
	String take(@RequestParam String market, @RequestParam Optional<MultipartFile> file, Staff staff, Locale locale,
			Model model, HttpServletResponse response, RedirectAttributes next) throws IOException {
		staff.require(market);
		try {
			OrderImports.Import brought = this.imports.take(market,
					file.map(MultipartFile::getOriginalFilename).orElse(""),
					file.isPresent() ? file.get().getBytes() : new byte[0]);
			return done(next, "order.imported", locale, brought.recorded(), brought.known(), brought.parked());
		}
		catch (InvalidAnswerException ex) {
			model.addAttribute("chosen", market);
			return refuse(ex, staff, locale, model, response);
		}
	}

	@PostMapping("/{id}/retry")
	String retry(@PathVariable long id, Staff staff, Locale locale, Model model, HttpServletResponse response,
			RedirectAttributes next) {
		return decide(() -> this.imports.retry(theirs(id, staff)), "order.retried", staff, locale, model, response,
				next);
	}

	@PostMapping("/{id}/aside")
	String setAside(@PathVariable long id, @RequestParam(defaultValue = "") String reason, Staff staff, Locale locale,
			Model model, HttpServletResponse response, RedirectAttributes next) {
		return decide(() -> this.imports.setAside(theirs(id, staff), reason), "order.aside.done", staff, locale, model,
				response, next);
	}

	private String decide(Runnable how, String messageKey, Staff staff, Locale locale, Model model,
			HttpServletResponse response, RedirectAttributes next) {
		try {
			how.run();
			return done(next, messageKey, locale);
		}
		catch (InvalidAnswerException ex) {
			return refuse(ex, staff, locale, model, response);
		}
		catch (ReportAlreadyDecidedException ex) {
			throw new ResponseStatusException(HttpStatus.CONFLICT, null, ex);
		}
	}

	private ParkedReport theirs(long id, Staff staff) {
		return this.imports.find(id)
			.filter((parked) -> staff.worksFor(parked.marketId()))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private String done(RedirectAttributes next, String messageKey, Locale locale, Object... arguments) {
		this.outcome.done(next, locale, messageKey, arguments);
		return BACK;
	}

	private String refuse(InvalidAnswerException ex, Staff staff, Locale locale, Model model,
			HttpServletResponse response) {
		this.outcome.refused(ex, locale, model, response);
		return list(0, staff, model);
	}

}
