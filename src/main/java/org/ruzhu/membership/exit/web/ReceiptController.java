package org.ruzhu.membership.exit.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.ruzhu.membership.exit.process.ExitProcess;
import org.ruzhu.money.receipt.Receipt;
import org.ruzhu.money.receipt.Receipts;
import org.ruzhu.platform.security.Staff;
import org.ruzhu.provider.cases.StaffCases;
import org.ruzhu.provider.cases.UnknownCaseException;

/**
 * The target of the QR code on a receipt: the task that records its return, or its case
 * if there is no such task.
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
	String scanned(@PathVariable String number, Staff staff) {
		Receipt receipt = this.receipts.find(number).orElseThrow(() -> new UnknownCaseException(number));
		String caseId = this.cases.get(staff, receipt.caseId()).id();
		return this.exit.receiptTask(caseId).map(TASK::concat).orElse("redirect:/staff/cases/" + caseId);
	}

}
