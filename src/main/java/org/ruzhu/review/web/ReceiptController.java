package org.ruzhu.review.web;

import java.security.Principal;

import org.ruzhu.application.UnknownCase;
import org.ruzhu.deposit.Receipt;
import org.ruzhu.deposit.Receipts;
import org.ruzhu.exit.process.ExitProcess;
import org.ruzhu.review.StaffCases;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Where the code on a receipt leads: to the task that records its return, or to its case
 * while nobody waits for it.
 */
@Controller
class ReceiptController {

	private static final String TASK = "redirect:/camunda/app/tasklist/default/#/?task=";

	private final Receipts receipts;

	private final StaffCases cases;

	private final ExitProcess exit;

	ReceiptController(Receipts receipts, StaffCases cases, ExitProcess exit) {
		this.receipts = receipts;
		this.cases = cases;
		this.exit = exit;
	}

	@GetMapping("/staff/receipts/{number}")
	String scanned(@PathVariable String number, Principal staff) {
		Receipt receipt = this.receipts.find(number).orElseThrow(() -> new UnknownCase(number));
		String caseId = this.cases.get(staff.getName(), receipt.caseId()).id();
		return this.exit.receiptTask(caseId).map(TASK::concat).orElse("redirect:/staff/cases/" + caseId);
	}

}
