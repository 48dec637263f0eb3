package org.ruzhu.money.deposit.web;

import java.security.Principal;
import java.util.Locale;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import org.ruzhu.money.deposit.AccountStatement;
import org.ruzhu.platform.api.Download;
import org.ruzhu.provider.cases.OnboardingCases;

/** A provider downloads its statement of account. */
@Controller
@RequestMapping("/deposit/{caseId}")
class AccountStatementController {

	private final AccountStatement statement;

	private final OnboardingCases cases;

	AccountStatementController(AccountStatement statement, OnboardingCases cases) {
		this.statement = statement;
		this.cases = cases;
	}

	@GetMapping("/statement.csv")
	ResponseEntity<byte[]> csv(@PathVariable String caseId, Principal provider, Locale locale) {
		this.cases.owned(caseId, provider.getName());
		return Download.csv("statement-" + caseId, this.statement.csv(caseId, locale));
	}

	@GetMapping("/statement.pdf")
	ResponseEntity<byte[]> pdf(@PathVariable String caseId, Principal provider) {
		this.cases.owned(caseId, provider.getName());
		return Download.pdf("statement-" + caseId, this.statement.pdf(caseId));
	}

}
