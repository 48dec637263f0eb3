package org.ruzhu.money.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.ruzhu.platform.calendar.WorkingDays;
import org.ruzhu.platform.document.CsvTable;

/** Entries of the journal as CSV: one line per posting, amounts in yuan. */
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
		List<List<?>> table = new ArrayList<>();
		table.add(COLUMNS.stream().map((column) -> say("deposit.books." + column, locale)).toList());
		entries.forEach(
				(entry) -> entry.postings().forEach((account, fen) -> table.add(cells(entry, account, fen, locale))));
		return CsvTable.write(table);
	}

	private List<Object> cells(JournalLine entry, LedgerAccount account, long fen, Locale locale) {
		return List.of(entry.id(), entry.at().atZone(WorkingDays.ZONE).toLocalDateTime().toString(), entry.marketId(),
				entry.caseId(), say("insight.money.cause." + entry.cause(), locale),
				say("insight.money.account." + account, locale), (fen > 0) ? yuan(fen) : "",
				(fen < 0) ? yuan(-fen) : "", entry.key());
	}

	private String say(String key, Locale locale) {
		return this.messages.getMessage(key, null, locale);
	}

	private static BigDecimal yuan(long fen) {
		return BigDecimal.valueOf(fen, 2);
	}

}
