package org.ruzhu.money.ledger.web;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import org.ruzhu.money.ledger.Books;
import org.ruzhu.money.ledger.JournalLine;
import org.ruzhu.money.ledger.JournalQuery;
import org.ruzhu.money.ledger.JournalTable;
import org.ruzhu.money.ledger.LedgerAccount;
import org.ruzhu.platform.api.Download;
import org.ruzhu.platform.security.StaffAccess;

/** The ledger as finance of its markets reads it. */
@Controller
@RequestMapping("/staff/books")
class BooksController {

	private final Books books;

	private final JournalTable table;

	private final StaffAccess access;

	private final Clock clock;

	BooksController(Books books, JournalTable table, StaffAccess access, Clock clock) {
		this.books = books;
		this.table = table;
		this.access = access;
		this.clock = clock;
	}

	@GetMapping
	String journal(@RequestParam Optional<String> market, @RequestParam Optional<String> caseId,
			@RequestParam Optional<LedgerAccount> account, @RequestParam Optional<LocalDate> from,
			@RequestParam Optional<LocalDate> until, @RequestParam Optional<Long> before, Principal staff,
			Model model) {
		List<String> markets = markets(market, staff);
		JournalQuery query = new JournalQuery(markets, caseId.map(String::strip), account, from, until);
		List<JournalLine> entries = markets.isEmpty() ? List.of()
				: this.books.journal(query, before.orElse(Long.MAX_VALUE));
		model.addAttribute("query", query);
		model.addAttribute("market", market.orElse(""));
		model.addAttribute("markets", this.access.markets(staff.getName()));
		model.addAttribute("accounts", LedgerAccount.values());
		model.addAttribute("entries", entries);
		model.addAttribute("next", (entries.size() == Books.PAGE) ? entries.get(entries.size() - 1).id() : null);
		return "deposit/journal";
	}

	@GetMapping("/balance")
	String balance(@RequestParam Optional<LocalDate> day, Principal staff, Model model) {
		List<String> markets = this.access.markets(staff.getName());
		LocalDate until = day.orElse(LocalDate.now(this.clock));
		model.addAttribute("day", until);
		model.addAttribute("month", YearMonth.from(until));
		model.addAttribute("balances", markets.isEmpty() ? List.of() : this.books.trialBalance(markets, until));
		model.addAttribute("ages", markets.isEmpty() ? List.of() : this.books.ageing(markets));
		return "deposit/balance";
	}

	@GetMapping("/{month}.csv")
	ResponseEntity<byte[]> month(@PathVariable YearMonth month, Principal staff, Locale locale) {
		List<String> markets = this.access.markets(staff.getName());
		List<JournalLine> entries = markets.isEmpty() ? List.of() : this.books.month(markets, month);
		return Download.csv("journal-" + month, this.table.csv(entries, locale));
	}

	private List<String> markets(Optional<String> market, Principal staff) {
		List<String> theirs = this.access.markets(staff.getName());
		Optional<String> chosen = market.filter((id) -> !id.isEmpty());
		if (chosen.isPresent() && !theirs.contains(chosen.get())) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return chosen.map(List::of).orElse(theirs);
	}

}
