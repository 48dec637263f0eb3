package org.ruzhu.money.ledger;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.ruzhu.platform.calendar.WorkingDays;

/** Entries of the journal as CSV, a line a posting, amounts in yuan. */
@Component
public class JournalTable {

	private static final List<String> COLUMNS = List.of("entry", "booked", "market", "case", "cause", "account",
			"debit", "credit", "key");

	private final MessageSource messages;

	JournalTable(MessageSource messages) {
		this.messages = messages;
	}

	/** The table with headings in the reader's language. */
	public byte[] csv(List<JournalLine> entries, Locale locale) {
		List<String> table = new ArrayList<>();
		table.add(COLUMNS.stream()
			.map((column) -> say("deposit.books." + column, locale))
			.collect(Collectors.joining(",")));
		entries.forEach((entry) -> entry.postings()
			.forEach((account, fen) -> table.add(cells(entry, account, fen, locale).collect(Collectors.joining(",")))));
		return ("\uFEFF" + String.join("\r\n", table) + "\r\n").getBytes(StandardCharsets.UTF_8);
	}

	private Stream<String> cells(JournalLine entry, LedgerAccount account, long fen, Locale locale) {
		return Stream.of(String.valueOf(entry.id()), entry.at().atZone(WorkingDays.ZONE).toLocalDateTime().toString(),
				entry.marketId(), entry.caseId(), say("insight.money.cause." + entry.cause(), locale),
				say("insight.money.account." + account, locale), (fen > 0) ? yuan(fen) : "",
				(fen < 0) ? yuan(-fen) : "", entry.key());
	}

	private String say(String key, Locale locale) {
		return this.messages.getMessage(key, null, locale);
	}

	private static String yuan(long fen) {
		return BigDecimal.valueOf(fen, 2).toPlainString();
	}

}
