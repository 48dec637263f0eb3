package org.ruzhu.membership.settlement.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import org.ruzhu.membership.settlement.CommissionStatement;
import org.ruzhu.membership.settlement.Settlement;
import org.ruzhu.membership.settlement.SettlementLine;
import org.ruzhu.membership.settlement.Settlements;
import org.ruzhu.platform.api.Download;
import org.ruzhu.platform.bounds.Days;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.security.Staff;

/** Finance settles months, and reads the results. */
@Controller
@RequestMapping("/staff/settlements")
class SettlementController {

	private final Settlements settlements;

	private final CommissionStatement statement;

	private final MessageSource messages;

	SettlementController(Settlements settlements, CommissionStatement statement, MessageSource messages) {
		this.settlements = settlements;
		this.statement = statement;
		this.messages = messages;
	}

	@GetMapping
	String list(Staff staff, Model model) {
		List<String> markets = staff.markets();
		List<Settlement> settled = this.settlements.of(markets);
		model.addAttribute("markets", markets);
		model.addAttribute("settlements", settled);
		model.addAttribute("cut", settled.size() == Settlements.PAGE);
		return "settlement/settlements";
	}

	@PostMapping
	String begin(@RequestParam String market, @RequestParam String month, Staff staff, Locale locale, Model model,
			HttpServletResponse response) {
		staff.require(market);
		try {
			return "redirect:/staff/settlements/" + this.settlements.begin(market, month(month)).id();
		}
		catch (InvalidAnswerException ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			model.addAttribute("problem", this.messages.getMessage(ex, locale));
			model.addAttribute("chosen", market);
			return list(staff, model);
		}
	}

	private static YearMonth month(String text) {
		try {
			return Days.month(text.strip());
		}
		catch (DateTimeException ex) {
			throw new InvalidAnswerException("month", "settlement.month.unreadable");
		}
	}

	@GetMapping("/{id}")
	String show(@PathVariable long id, Staff staff, Model model) {
		model.addAttribute("settlement", theirs(id, staff));
		model.addAttribute("lines", this.settlements.lines(id));
		return "settlement/settlement";
	}

	@GetMapping("/{id}/lines.csv")
	ResponseEntity<byte[]> csv(@PathVariable long id, Staff staff, Locale locale) {
		Settlement settlement = theirs(id, staff);
		return Download.csv("commission-" + settlement.marketId() + "-" + settlement.month(),
				this.statement.csv(this.settlements.lines(id), locale));
	}

	@GetMapping("/{id}/{caseId}.pdf")
	ResponseEntity<byte[]> pdf(@PathVariable long id, @PathVariable String caseId, Staff staff) {
		Settlement settlement = theirs(id, staff);
		List<SettlementLine> lines = this.settlements.ofCase(caseId)
			.stream()
			.filter((line) -> line.settlementId() == id)
			.toList();
		if (lines.isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return Download.pdf("commission-" + caseId + "-" + settlement.month(), this.statement.pdf(lines));
	}

	private Settlement theirs(long id, Staff staff) {
		return this.settlements.find(id)
			.filter((settlement) -> staff.worksFor(settlement.marketId()))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
