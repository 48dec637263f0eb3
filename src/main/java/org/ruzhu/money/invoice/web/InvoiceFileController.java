package org.ruzhu.money.invoice.web;

import java.io.IOException;
import java.util.Optional;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import org.ruzhu.money.invoice.Invoice;
import org.ruzhu.money.invoice.InvoiceCorrection;
import org.ruzhu.money.invoice.InvoiceCorrections;
import org.ruzhu.money.invoice.InvoiceNotPossibleException;
import org.ruzhu.money.invoice.Invoices;
import org.ruzhu.platform.document.UnacceptableFileException;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.panel.RejectedEntryException;
import org.ruzhu.provider.cases.OnboardingCase;

/** Finance files an invoice, or the red-letter invoice that takes it back. */
@Controller
class InvoiceFileController {

	private final Invoices invoices;

	private final InvoiceCorrections corrections;

	InvoiceFileController(Invoices invoices, InvoiceCorrections corrections) {
		this.invoices = invoices;
		this.corrections = corrections;
	}

	@PostMapping("/staff/cases/{caseId}/invoices/{id}/file")
	String file(OnboardingCase theCase, @PathVariable long id, @RequestParam Optional<MultipartFile> file)
			throws IOException {
		try {
			Invoice invoice = this.invoices.own(theCase, id);
			String name = file.map(MultipartFile::getOriginalFilename).orElse("");
			byte[] content = file.isPresent() ? file.get().getBytes() : new byte[0];
			Optional<InvoiceCorrection> correction = this.corrections.latest(invoice).filter(InvoiceCorrection::isOpen);
			if (correction.isPresent()) {
				this.corrections.file(correction.get(), name, content);
			}
			else {
				this.invoices.file(invoice, name, content);
			}
			return "redirect:/staff/cases/" + theCase.id() + "#invoices";
		}
		catch (InvalidAnswerException | UnacceptableFileException | InvoiceNotPossibleException ex) {
			throw new RejectedEntryException(theCase.id(), "invoice", ex, id);
		}
	}

}
