package org.ruzhu.money.deposit;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.ruzhu.market.Markets;
import org.ruzhu.money.ledger.Balance;
import org.ruzhu.money.ledger.LedgerAccount;
import org.ruzhu.platform.calendar.WorkingDays;
import org.ruzhu.platform.document.CsvTable;
import org.ruzhu.platform.document.Papers;
import org.ruzhu.platform.money.Money;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;
import org.ruzhu.provider.enterprise.Enterprise;
import org.ruzhu.provider.enterprise.Enterprises;

/**
 * The statement of account for a case: every movement of its money, as PDF and as CSV.
 * The account {@link LedgerAccount#REQUIRED} is left out, because it only mirrors what is
 * owed.
 */
@Component
public class AccountStatement {

	private static final String PAPER = "statements/account-statement";

	private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

	private static final List<String> COLUMNS = List.of("booked", "cause", "account", "change");

	private final Deposits deposits;

	private final OnboardingCases cases;

	private final Enterprises enterprises;

	private final Markets markets;

	private final Papers papers;

	private final MessageSource messages;

	private final Clock clock;

	AccountStatement(Deposits deposits, OnboardingCases cases, Enterprises enterprises, Markets markets, Papers papers,
			MessageSource messages, Clock clock) {
		this.deposits = deposits;
		this.cases = cases;
		this.enterprises = enterprises;
		this.markets = markets;
		this.papers = papers;
		this.messages = messages;
		this.clock = clock;
	}

	/** The statement up to now as PDF, in Chinese. */
	public byte[] pdf(String caseId) {
		OnboardingCase theCase = this.cases.get(caseId);
		Balance balance = this.deposits.balance(caseId);
		return this.papers.print(PAPER, Map.of("caseId", caseId, "market",
				this.markets.get(theCase.marketId()).name().zh(), "legalName",
				this.enterprises.find(theCase.providerId()).map(Enterprise::legalName).orElse(theCase.providerId()),
				"day", LocalDate.now(this.clock).toString(), "lines",
				lines(caseId, LANGUAGE).map((line) -> line.words(LANGUAGE)).toList(), "owed",
				Money.text(balance.owedFen(), LANGUAGE), "held", Money.text(balance.heldFen(), LANGUAGE), "excess",
				Money.text(balance.excessFen(), LANGUAGE), "refunded", Money.text(balance.refundedFen(), LANGUAGE)));
	}

	/** The statement up to now as CSV with headings in the reader's language, in yuan. */
	public byte[] csv(String caseId, Locale locale) {
		List<List<?>> table = new ArrayList<>();
		table.add(COLUMNS.stream()
			.map((column) -> this.messages.getMessage("deposit.books." + column, null, locale))
			.toList());
		lines(caseId, locale).map(Line::cells).forEach(table::add);
		return CsvTable.write(table);
	}

	private Stream<Line> lines(String caseId, Locale locale) {
		return this.deposits.bookings(caseId)
			.stream()
			.flatMap((booking) -> booking.amounts()
				.entrySet()
				.stream()
				.filter((amount) -> amount.getKey() != LedgerAccount.REQUIRED)
				.map((amount) -> new Line(LocalDate.ofInstant(booking.at(), WorkingDays.ZONE).toString(),
						this.messages.getMessage("insight.money.cause." + booking.cause(), null, locale),
						this.messages.getMessage("insight.money.account." + amount.getKey(), null, locale),
						amount.getValue())));
	}

	private record Line(String day, String cause, String account, long fen) {

		List<Object> cells() {
			return List.of(this.day, this.cause, this.account, BigDecimal.valueOf(this.fen, 2));
		}

		Map<String, String> words(Locale locale) {
			return Map.of("day", this.day, "cause", this.cause, "account", this.account, "change",
					Money.text(this.fen, locale));
		}

	}

}
