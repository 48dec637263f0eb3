package org.ruzhu.money.deposit.web;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Locale;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import org.ruzhu.money.deposit.AccountStatement;
import org.ruzhu.provider.cases.Applications;

/** A provider takes its statement of account home. */
@Controller
@RequestMapping("/deposit/{caseId}")
class AccountStatementController {

	private final AccountStatement statement;

	private final Applications applications;

	AccountStatementController(AccountStatement statement, Applications applications) {
		this.statement = statement;
		this.applications = applications;
	}

	@GetMapping("/statement.csv")
	ResponseEntity<byte[]> csv(@PathVariable String caseId, Principal provider, Locale locale) {
		this.applications.owned(caseId, provider.getName());
		return file("statement-" + caseId + ".csv", new MediaType("text", "csv", StandardCharsets.UTF_8),
				this.statement.csv(caseId, locale));
	}

	@GetMapping("/statement.pdf")
	ResponseEntity<byte[]> pdf(@PathVariable String caseId, Principal provider) {
		this.applications.owned(caseId, provider.getName());
		return file("statement-" + caseId + ".pdf", MediaType.APPLICATION_PDF, this.statement.pdf(caseId));
	}

	private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
		return ResponseEntity.ok()
			.contentType(type)
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.body(content);
	}

}
