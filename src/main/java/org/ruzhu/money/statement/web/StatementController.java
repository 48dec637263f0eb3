package org.ruzhu.money.statement.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.ruzhu.money.statement.Proposals;
import org.ruzhu.money.statement.StatementEntry;
import org.ruzhu.money.statement.StatementImports;
import org.ruzhu.money.statement.Statements;
import org.ruzhu.money.statement.TransferAlreadyDecidedException;
import org.ruzhu.platform.api.FormOutcome;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.security.Staff;

/** Finance imports the bank's statements, and decides on their transfers. */
@Controller
@RequestMapping("/staff/statements")
class StatementController {

	private static final String BACK = "redirect:/staff/statements";

	private final Statements statements;

	private final StatementImports imports;

	private final Proposals proposals;

	private final FormOutcome outcome;

	StatementController(Statements statements, StatementImports imports, Proposals proposals, FormOutcome outcome) {
		this.statements = statements;
		this.imports = imports;
		this.proposals = proposals;
		this.outcome = outcome;
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "0") long after, Staff staff, Model model) {
		List<String> markets = staff.markets();
		List<StatementEntry> entries = this.statements.open(markets, after);
		model.addAttribute("markets", markets);
		model.addAttribute("entries", entries);
		model.addAttribute("proposals", this.proposals.of(entries));
		model.addAttribute("perhaps", this.statements.takenBackPerhaps(entries));
		model.addAttribute("next", (entries.size() == Statements.PAGE) ? entries.get(entries.size() - 1).id() : null);
		return "statement/statements";
	}

	/** Every imported line and its state. */
	@GetMapping("/lines")
	String lines(@RequestParam Optional<Long> before, Staff staff, Model model) {
		List<StatementEntry> entries = this.statements.all(staff.markets(), before.orElse(Long.MAX_VALUE));
		model.addAttribute("entries", entries);
		model.addAttribute("next", (entries.size() == Statements.PAGE) ? entries.get(entries.size() - 1).id() : null);
		return "statement/lines";
	}

	@PostMapping
	String take(@RequestParam String market, @RequestParam Optional<MultipartFile> file, Staff staff, Locale locale,
			Model model, HttpServletResponse response, RedirectAttributes next) throws IOException {
		staff.require(market);
		try {
			StatementImports.Import brought = take(market, file.map(MultipartFile::getOriginalFilename).orElse(""),
					file.isPresent() ? file.get().getBytes() : new byte[0]);
			return done(next, "statement.imported", locale, brought.open(), brought.known(), brought.nothing());
		}
		catch (InvalidAnswerException ex) {
			model.addAttribute("chosen", market);
			return refuse(ex, staff, locale, model, response);
		}
	}

	/**
	 * Retries once after a conflict: lines of a concurrent import are then found as
	 * known.
	 */
	private StatementImports.Import take(String market, String filename, byte[] file) {
		try {
			return this.imports.take(market, filename, file);
		}
		catch (DuplicateKeyException ex) {
			return this.imports.take(market, filename, file);
		}
	}

	@PostMapping("/{id}/confirm")
	String confirm(@PathVariable long id, @RequestParam String caseId, Staff staff, Locale locale, Model model,
			HttpServletResponse response, RedirectAttributes next) {
		return decide(() -> {
			this.statements.confirm(theirs(id, staff), caseId, staff.id());
			return done(next, "statement.confirmed", locale, caseId);
		}, staff, locale, model, response);
	}

	@PostMapping("/{id}/assign")
	String assign(@PathVariable long id, @RequestParam(defaultValue = "") String caseId, Staff staff, Locale locale,
			Model model, HttpServletResponse response, RedirectAttributes next) {
		return decide(() -> {
			this.statements.assign(theirs(id, staff), caseId);
			return done(next, "statement.assigned", locale);
		}, staff, locale, model, response);
	}

	@PostMapping("/{id}/aside")
	String setAside(@PathVariable long id, @RequestParam(defaultValue = "") String reason, Staff staff, Locale locale,
			Model model, HttpServletResponse response, RedirectAttributes next) {
		return decide(() -> {
			this.statements.setAside(theirs(id, staff), reason);
			return done(next, "statement.aside.done", locale);
		}, staff, locale, model, response);
	}

	private String decide(Supplier<String> how, Staff staff, Locale locale, Model model, HttpServletResponse response) {
		try {
			return how.get();
		}
		catch (InvalidAnswerException ex) {
			return refuse(ex, staff, locale, model, response);
		}
		catch (TransferAlreadyDecidedException ex) {
			throw new ResponseStatusException(HttpStatus.CONFLICT, null, ex);
		}
	}

	private StatementEntry theirs(long id, Staff staff) {
		return this.statements.find(id)
			.filter((entry) -> staff.worksFor(entry.marketId()))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private String done(RedirectAttributes next, String messageKey, Locale locale, Object... arguments) {
		this.outcome.done(next, locale, messageKey, arguments);
		return BACK;
	}

	private String refuse(InvalidAnswerException ex, Staff staff, Locale locale, Model model,
			HttpServletResponse response) {
		this.outcome.refused(ex, locale, model, response);
		return list(0, staff, model);
	}

}
