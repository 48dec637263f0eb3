package org.ruzhu.money.ledger.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.ruzhu.money.ledger.Books;
import org.ruzhu.money.ledger.JournalLine;
import org.ruzhu.money.ledger.JournalQuery;
import org.ruzhu.money.ledger.JournalTable;
import org.ruzhu.money.ledger.LedgerAccount;
import org.ruzhu.platform.api.Download;
import org.ruzhu.platform.security.Staff;

/** The pages where finance reads the ledger of its markets. */
@Controller
@RequestMapping("/staff/books")
class BooksController {

	private final Books books;

	private final JournalTable table;

	private final Clock clock;

	BooksController(Books books, JournalTable table, Clock clock) {
		this.books = books;
		this.table = table;
		this.clock = clock;
	}

	@GetMapping
	String journal(@RequestParam Optional<String> market, @RequestParam Optional<String> caseId,
			@RequestParam Optional<LedgerAccount> account, @RequestParam Optional<LocalDate> from,
			@RequestParam Optional<LocalDate> until, @RequestParam Optional<Long> before, Staff staff, Model model) {
		List<String> markets = market.filter((id) -> !id.isEmpty())
			.map(staff::require)
			.map(List::of)
			.orElseGet(staff::markets);
		JournalQuery query = new JournalQuery(markets, caseId.map(String::strip), account, from, until);
		List<JournalLine> entries = markets.isEmpty() ? List.of()
				: this.books.journal(query, before.orElse(Long.MAX_VALUE));
		model.addAttribute("query", query);
		model.addAttribute("market", market.orElse(""));
		model.addAttribute("markets", staff.markets());
		model.addAttribute("accounts", LedgerAccount.values());
		model.addAttribute("entries", entries);
		model.addAttribute("next", (entries.size() == Books.PAGE) ? entries.get(entries.size() - 1).id() : null);
		return "deposit/journal";
	}

	@GetMapping("/balance")
	String balance(@RequestParam Optional<LocalDate> day, Staff staff, Model model) {
		List<String> markets = staff.markets();
		LocalDate until = day.orElse(LocalDate.now(this.clock));
		model.addAttribute("day", until);
		model.addAttribute("month", YearMonth.from(until));
		model.addAttribute("balances", markets.isEmpty() ? List.of() : this.books.trialBalance(markets, until));
		model.addAttribute("ages", markets.isEmpty() ? List.of() : this.books.ageing(markets));
		return "deposit/balance";
	}

	@GetMapping("/{month}.csv")
	ResponseEntity<byte[]> month(@PathVariable YearMonth month, Staff staff, Locale locale) {
		List<String> markets = staff.markets();
		List<JournalLine> entries = markets.isEmpty() ? List.of() : this.books.month(markets, month);
		return Download.csv("journal-" + month, this.table.csv(entries, locale));
	}

}
