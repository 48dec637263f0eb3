package org.ruzhu.money.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;

/**
 * The double-entry ledger. It only grows: the database itself refuses to change a booked
 * entry, and a mistake is corrected by another entry.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Ledger {

	private final JdbcClient jdbc;

	private final LedgerChain chain;

	private final OnboardingCases cases;

	private final Clock clock;

	Ledger(JdbcClient jdbc, OnboardingCases cases, Clock clock) {
		this.jdbc = jdbc;
		this.chain = new LedgerChain(jdbc);
		this.cases = cases;
		this.clock = clock;
	}

	/** Whether an entry is booked under this key. */
	public boolean has(String key) {
		return this.jdbc.sql("select count(*) from journal_entry where entry_key = ?")
			.param(key)
			.query(Long.class)
			.single() > 0;
	}

	/**
	 * Books an entry. Idempotent: a key that is already booked is ignored.
	 * @throws IllegalStateException if a balance would fall below zero
	 */
	public void book(JournalEntry entry) {
		if (!has(entry.key())) {
			OnboardingCase theCase = this.cases.get(entry.caseId());
			Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
			long id = insert(entry, theCase, now);
			SortedMap<String, Long> posted = new TreeMap<>();
			entry.postings().forEach((account, fen) -> {
				post(id, account, fen);
				posted.put(account.name(), fen);
			});
			this.chain.seal(new SealedEntry(id, entry.key(), theCase.marketId(), theCase.providerId(), entry.caseId(),
					entry.cause().name(), entry.activity(), now, posted));
			check(entry, balance(entry.caseId()), penalties(entry.caseId()));
			checkCommission(entry);
			checkReturning(entry);
		}
	}

	private long insert(JournalEntry entry, OnboardingCase theCase, Instant now) {
		this.jdbc.sql("""
				insert into journal_entry (entry_key, market_id, provider_id, case_id, cause, activity, booked_at)
				values (?, ?, ?, ?, ?, ?, ?)""")
			.params(entry.key(), theCase.marketId(), theCase.providerId(), entry.caseId(), entry.cause().name(),
					entry.activity(), now.atOffset(ZoneOffset.UTC))
			.update();
		return this.jdbc.sql("select id from journal_entry where entry_key = ?")
			.param(entry.key())
			.query(Long.class)
			.single();
	}

	private void post(long entryId, LedgerAccount account, long fen) {
		this.jdbc.sql("insert into posting (entry_id, account, amount_fen) values (?, ?, ?)")
			.params(entryId, account.name(), fen)
			.update();
	}

	private static void check(JournalEntry entry, Balance after, PenaltyBalance penalties) {
		boolean overdrawn = LongStream
			.of(after.owedFen(), after.heldFen(), after.excessFen(), penalties.owedFen(), penalties.deductedFen())
			.anyMatch((fen) -> fen < 0);
		if (overdrawn) {
			throw new IllegalStateException(
					"Entry " + entry.key() + " would overdraw the ledger: " + after + ", " + penalties);
		}
	}

	private void checkCommission(JournalEntry entry) {
		if (entry.postings().containsKey(LedgerAccount.COMMISSION) && commissionFen(entry.caseId()) < 0) {
			throw new IllegalStateException("Entry " + entry.key() + " would give back more than was charged");
		}
	}

	private void checkReturning(JournalEntry entry) {
		if (entry.postings().containsKey(LedgerAccount.RETURNING) && returningFen(entry.caseId()) < 0) {
			throw new IllegalStateException("Entry " + entry.key() + " would pay out more than was set aside");
		}
	}

	/**
	 * The part of a case's money that is set aside for a refund or return and has not
	 * left the bank yet, in fen.
	 */
	public long returningFen(String caseId) {
		return LedgerAccount.RETURNING.balance(this.jdbc.sql("""
				select coalesce(sum(p.amount_fen), 0) from posting p join journal_entry e on e.id = p.entry_id
				where e.case_id = ? and p.account = 'RETURNING'""").param(caseId).query(Long.class).single());
	}

	/** The part of that money which was set aside under a key, in fen. */
	public long toPayOutFen(String key) {
		return LedgerAccount.RETURNING.balance(this.jdbc.sql("""
				select coalesce(sum(p.amount_fen), 0) from posting p join journal_entry e on e.id = p.entry_id
				where e.entry_key in (?, ?) and p.account = 'RETURNING'""")
			.params(key, JournalEntry.paidOut(key))
			.query(Long.class)
			.single());
	}

	/** The commission of a case that was charged and not given back, in fen. */
	long commissionFen(String caseId) {
		return LedgerAccount.COMMISSION.balance(this.jdbc.sql("""
				select coalesce(sum(p.amount_fen), 0) from posting p join journal_entry e on e.id = p.entry_id
				where e.case_id = ? and p.account = 'COMMISSION'""").param(caseId).query(Long.class).single());
	}

	/**
	 * What the entries of a case that post to an account change it by, in fen, by key.
	 */
	public Map<String, Long> entries(String caseId, LedgerAccount account) {
		Map<String, Long> entries = new LinkedHashMap<>();
		this.jdbc.sql("""
				select e.entry_key, p.amount_fen from posting p join journal_entry e on e.id = p.entry_id
				where e.case_id = ? and p.account = ? order by e.id""").params(caseId, account.name()).query((row) -> {
			entries.put(row.getString("entry_key"), account.balance(row.getLong("amount_fen")));
		});
		return entries;
	}

	/** The deposit balance of a case. */
	public Balance balance(String caseId) {
		return this.jdbc.sql("""
				select p.account, e.cause, sum(p.amount_fen) as fen
				from posting p join journal_entry e on e.id = p.entry_id
				where e.case_id = ? group by p.account, e.cause""")
			.param(caseId)
			.query((row, number) -> part(LedgerAccount.valueOf(row.getString("account")), row.getString("cause"),
					row.getLong("fen")))
			.stream()
			.reduce(Balance.NONE, Balance::plus);
	}

	/** The fees of a case. */
	public FeeBalance fees(String caseId) {
		return this.jdbc.sql("""
				select p.account, sum(p.amount_fen) as fen
				from posting p join journal_entry e on e.id = p.entry_id
				where e.case_id = ? and p.account in ('FEE_OWED', 'FEE_INCOME') group by p.account""")
			.param(caseId)
			.query((row, number) -> fee(LedgerAccount.valueOf(row.getString("account")), row.getLong("fen")))
			.stream()
			.reduce(new FeeBalance(0, 0), FeeBalance::plus);
	}

	/** The penalties of a case. */
	public PenaltyBalance penalties(String caseId) {
		Map<LedgerAccount, Long> sums = new EnumMap<>(LedgerAccount.class);
		this.jdbc.sql("""
				select p.account, sum(p.amount_fen) as fen
				from posting p join journal_entry e on e.id = p.entry_id
				where e.case_id = ? and p.account in ('PENALTY_OWED', 'DEDUCTED') group by p.account""")
			.param(caseId)
			.query((row) -> {
				LedgerAccount account = LedgerAccount.valueOf(row.getString("account"));
				sums.put(account, account.balance(row.getLong("fen")));
			});
		return new PenaltyBalance(sums.getOrDefault(LedgerAccount.PENALTY_OWED, 0L),
				sums.getOrDefault(LedgerAccount.DEDUCTED, 0L));
	}

	/** The entries of a case, in the order they were booked. */
	public List<Booking> bookings(String caseId) {
		Map<Long, Booking> bookings = new LinkedHashMap<>();
		this.jdbc.sql("""
				select e.id, e.cause, e.activity, e.booked_at, p.account, p.amount_fen
				from journal_entry e join posting p on p.entry_id = e.id
				where e.case_id = ? order by e.id, p.account""").param(caseId).query((row) -> {
			Booking booking = new Booking(row.getString("cause"), row.getString("activity"),
					row.getObject("booked_at", OffsetDateTime.class).toInstant(), new LinkedHashMap<>());
			LedgerAccount account = LedgerAccount.valueOf(row.getString("account"));
			bookings.computeIfAbsent(row.getLong("id"), (id) -> booking)
				.amounts()
				.put(account, account.balance(row.getLong("amount_fen")));
		});
		return List.copyOf(bookings.values());
	}

	private static FeeBalance fee(LedgerAccount account, long postedFen) {
		long fen = account.balance(postedFen);
		return (account == LedgerAccount.FEE_OWED) ? new FeeBalance(fen, 0) : new FeeBalance(0, fen);
	}

	private static Balance part(LedgerAccount account, String cause, long postedFen) {
		long fen = account.balance(postedFen);
		return switch (account) {
			case OWED -> new Balance(fen, 0, 0, 0, 0);
			case HELD -> new Balance(0, fen, 0, 0, 0);
			case EXCESS -> new Balance(0, 0, fen, 0, 0);
			case BANK -> JournalEntry.Cause.REFUND.name().equals(cause) ? new Balance(0, 0, 0, 0, -fen)
					: new Balance(0, 0, 0, fen, 0);
			case FEE_INCOME -> new Balance(0, 0, 0, -fen, 0);
			case REQUIRED, RETURNING, FEE_OWED, PENALTY_OWED, DEDUCTED, COMMISSION_KEPT, COMMISSION -> Balance.NONE;
		};
	}

}
