package org.ruzhu.platform.audit.web;

import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.ruzhu.platform.audit.ActionLabels;
import org.ruzhu.platform.audit.AuditLine;
import org.ruzhu.platform.audit.AuditLog;

/**
 * Administrators read the operations of staff in the engine, and the lines without a
 * case.
 */
@Controller
class EngineLogController {

	private final AuditLog audit;

	private final ActionLabels labels;

	EngineLogController(AuditLog audit, ActionLabels labels) {
		this.audit = audit;
		this.labels = labels;
	}

	/** One line with its label in the reader's language. */
	record Row(AuditLine line, String what) {
	}

	@GetMapping("/staff/engine-log")
	String list(@RequestParam(required = false) Long before, Locale locale, Model model) {
		List<AuditLine> page = this.audit.ofAdministration((before != null) ? before : Long.MAX_VALUE);
		model.addAttribute("rows",
				page.stream()
					.map((line) -> new Row(line, this.labels.forStaff(line.action(), locale).orElse(line.action())))
					.toList());
		model.addAttribute("next", (page.size() == AuditLog.PAGE) ? page.get(page.size() - 1).id() : null);
		return "audit/engine-log";
	}

}
