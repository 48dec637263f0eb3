package org.ruzhu.money.invoice.web;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.ruzhu.market.InvoiceTerms;
import org.ruzhu.money.invoice.Invoice;
import org.ruzhu.money.invoice.InvoiceCorrections;
import org.ruzhu.money.invoice.InvoiceNotPossibleException;
import org.ruzhu.money.invoice.InvoiceParties;
import org.ruzhu.money.invoice.InvoiceWords;
import org.ruzhu.money.invoice.Invoices;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;

/** A provider asks for invoices, and reads those it has. */
@Controller
@RequestMapping("/invoices")
class InvoiceController {

	private static final String BACK = "redirect:/invoices";

	private final Invoices invoices;

	private final InvoiceParties parties;

	private final InvoiceCorrections corrections;

	private final OnboardingCases cases;

	private final MessageSource messages;

	InvoiceController(Invoices invoices, InvoiceParties parties, InvoiceCorrections corrections, OnboardingCases cases,
			MessageSource messages) {
		this.invoices = invoices;
		this.parties = parties;
		this.corrections = corrections;
		this.cases = cases;
		this.messages = messages;
	}

	@GetMapping
	String show(Principal provider, Model model) {
		List<CaseInvoices> all = this.cases.ofProvider(provider.getName()).stream().map(this::of).toList();
		model.addAttribute("cases", all.stream().filter((one) -> !one.isEmpty()).toList());
		return "invoice/invoices";
	}

	private CaseInvoices of(OnboardingCase theCase) {
		return CaseInvoices.of(theCase, this.parties.terms(theCase.id()), this.invoices, this.corrections);
	}

	@PostMapping("/{caseId}")
	String begin(@PathVariable String caseId, @RequestParam(defaultValue = "") String charge, Principal provider) {
		this.invoices.begin(caseId, provider.getName(), charge);
		return "redirect:/cases/" + caseId;
	}

	@PostMapping("/{caseId}/{id}/withdraw")
	String withdraw(@PathVariable String caseId, @PathVariable long id, Principal provider) {
		this.invoices.withdraw(caseId, provider.getName(), id);
		return BACK;
	}

	/** What follows from a correction, before it is asked for. */
	@GetMapping("/{caseId}/{id}/correction")
	String beforeCorrection(@PathVariable String caseId, @PathVariable long id, Principal provider, Model model) {
		Invoice invoice = this.corrections.correctable(caseId, provider.getName(), id);
		InvoiceTerms terms = this.parties.terms(caseId);
		model.addAttribute("invoice", invoice);
		model.addAttribute("kind", CaseInvoices.kind(terms, invoice.kind()));
		model.addAttribute("source", InvoiceWords.source(terms.correction().clause()));
		return "invoice/correction";
	}

	@PostMapping("/{caseId}/{id}/correction")
	String correct(@PathVariable String caseId, @PathVariable long id, Principal provider) {
		this.corrections.ask(caseId, provider.getName(), id);
		return "redirect:/cases/" + caseId;
	}

	@ExceptionHandler
	ModelAndView notPossible(InvoiceNotPossibleException ex, Locale locale) {
		return new ModelAndView("invoice/not-possible", Map.of("reason", this.messages.getMessage(ex, locale)),
				HttpStatus.CONFLICT);
	}

}
