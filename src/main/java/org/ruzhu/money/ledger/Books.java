package org.ruzhu.money.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.platform.calendar.WorkingDays;

/**
 * The ledger as finance reads it: the journal, the trial balance, and the age of
 * deposits.
 */
@Component
@Transactional(readOnly = true)
public class Books {

	/** How many entries a page has. */
	public static final int PAGE = 50;

	private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

	private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

	private static final String ENTRY = "select e.id, e.entry_key, e.market_id, e.case_id, e.cause, e.booked_at from journal_entry e ";

	private final JdbcClient jdbc;

	private final Clock clock;

	Books(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Entries before a place in the journal, the newest first, at most a page. */
	public List<JournalLine> journal(JournalQuery query, long before) {
		return withPostings(this.jdbc.sql(ENTRY + """
				where e.market_id in (:markets) and e.id < :before and e.booked_at >= :from and e.booked_at < :until
				and (:caseId = '' or e.case_id = :caseId)
				and (:account = '' or exists (select 1 from posting p where p.entry_id = e.id and p.account = :account))
				order by e.id desc fetch first :most rows only""")
			.param("markets", query.markets())
			.param("before", before)
			.param("from", startOf(query.from().orElse(FIRST)))
			.param("until", startOf(query.until().orElse(LAST).plusDays(1)))
			.param("caseId", query.caseId().orElse(""))
			.param("account", query.account().map(Enum::name).orElse(""))
			.param("most", PAGE)
			.query(Books::line)
			.list());
	}

	/** All entries of a month, in the order they were booked. */
	public List<JournalLine> month(Collection<String> markets, YearMonth month) {
		return withPostings(this.jdbc
			.sql(ENTRY
					+ "where e.market_id in (:markets) and e.booked_at >= :from and e.booked_at < :until order by e.id")
			.param("markets", markets)
			.param("from", startOf(month.atDay(1)))
			.param("until", startOf(month.plusMonths(1).atDay(1)))
			.query(Books::line)
			.list());
	}

	private List<JournalLine> withPostings(List<JournalLine> lines) {
		Map<Long, JournalLine> byId = lines.stream()
			.collect(Collectors.toMap(JournalLine::id, (line) -> line, (a, b) -> a, LinkedHashMap::new));
		List<Long> ids = new ArrayList<>(byId.keySet());
		for (int start = 0; start < ids.size(); start += 1000) {
			this.jdbc.sql("select entry_id, account, amount_fen from posting where entry_id in (:ids)")
				.param("ids", ids.subList(start, Math.min(start + 1000, ids.size())))
				.query((row) -> {
					byId.get(row.getLong("entry_id"))
						.postings()
						.put(LedgerAccount.valueOf(row.getString("account")), row.getLong("amount_fen"));
				});
		}
		return lines;
	}

	private static JournalLine line(ResultSet row, int number) throws SQLException {
		return new JournalLine(row.getLong("id"), row.getString("entry_key"), row.getString("market_id"),
				row.getString("case_id"), row.getString("cause"),
				row.getObject("booked_at", OffsetDateTime.class).toInstant(), new EnumMap<>(LedgerAccount.class));
	}

	/** The account balances of each market at the end of a day, in the market's zone. */
	public List<TrialBalance> trialBalance(Collection<String> markets, LocalDate day) {
		Map<String, List<TrialBalance.Line>> lines = new LinkedHashMap<>();
		this.jdbc.sql("""
				select e.market_id, p.account, sum(case when p.amount_fen > 0 then p.amount_fen else 0 end) as debit,
				sum(case when p.amount_fen < 0 then -p.amount_fen else 0 end) as credit
				from posting p join journal_entry e on e.id = p.entry_id
				where e.market_id in (:markets) and e.booked_at < :until
				group by e.market_id, p.account order by e.market_id, p.account""")
			.param("markets", markets)
			.param("until", startOf(day.plusDays(1)))
			.query((row) -> {
				LedgerAccount account = LedgerAccount.valueOf(row.getString("account"));
				long debit = row.getLong("debit");
				long credit = row.getLong("credit");
				lines.computeIfAbsent(row.getString("market_id"), (market) -> new ArrayList<>())
					.add(new TrialBalance.Line(account, debit, credit, account.balance(debit - credit)));
			});
		return lines.entrySet().stream().map((market) -> new TrialBalance(market.getKey(), market.getValue())).toList();
	}

	/** The deposits that each market holds now, grouped by how long it has held them. */
	public List<HeldSince> ageing(Collection<String> markets) {
		Map<String, Map<HeldSince.Age, List<Long>>> held = new LinkedHashMap<>();
		this.jdbc.sql("""
				select e.market_id, e.case_id, sum(p.amount_fen) as fen, min(e.booked_at) as since
				from posting p join journal_entry e on e.id = p.entry_id
				where e.market_id in (:markets) and p.account = 'HELD'
				group by e.market_id, e.case_id having sum(p.amount_fen) <> 0 order by e.market_id""")
			.param("markets", markets)
			.query((row) -> {
				OffsetDateTime since = row.getObject("since", OffsetDateTime.class);
				long days = Duration.between(since.toInstant(), this.clock.instant()).toDays();
				held.computeIfAbsent(row.getString("market_id"), (market) -> new EnumMap<>(HeldSince.Age.class))
					.computeIfAbsent(HeldSince.Age.of(days), (age) -> new ArrayList<>())
					.add(LedgerAccount.HELD.balance(row.getLong("fen")));
			});
		List<HeldSince> ages = new ArrayList<>();
		held.forEach((market, byAge) -> byAge.forEach((age, fen) -> ages
			.add(new HeldSince(market, age, fen.size(), fen.stream().mapToLong(Long::longValue).sum()))));
		return ages;
	}

	private static OffsetDateTime startOf(LocalDate day) {
		return day.atStartOfDay(WorkingDays.ZONE).toOffsetDateTime();
	}

}
