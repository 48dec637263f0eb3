package org.ruzhu.money.statement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;

import org.ruzhu.money.statement.StatementEntry.State;
import org.ruzhu.money.statement.Transfer.Problem;

/** The tables of statements and their entries. */
@Component
class StatementRecords {

	private static final String ENTRY = """
			select e.*, s.filename from statement_entry e join bank_statement s on s.id = e.statement_id
			""";

	private static final int AT_ONCE = 500;

	private final JdbcClient jdbc;

	private final Clock clock;

	StatementRecords(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** When a file with this hash was imported for a market; empty if never. */
	Optional<Instant> importedAt(String marketId, String sha256) {
		return this.jdbc.sql("select imported_at from bank_statement where market_id = ? and sha256 = ?")
			.params(marketId, sha256)
			.query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
			.optional();
	}

	long write(String marketId, String filename, String sha256, String by) {
		KeyHolder key = new GeneratedKeyHolder();
		this.jdbc.sql("""
				insert into bank_statement (market_id, filename, sha256, imported_by, imported_at)
				values (?, ?, ?, ?, ?)""").params(marketId, filename, sha256, by, now()).update(key, "id");
		return key.getKeyAs(Long.class);
	}

	/**
	 * The existing entries of a market for these days, and those without a readable day.
	 */
	List<StatementEntry> known(String marketId, Collection<LocalDate> days) {
		List<StatementEntry> known = new ArrayList<>(inParts(days,
				(part) -> this.jdbc.sql(ENTRY + """
						where e.market_id = :market and e.booked_on in (:part) and e.state <> 'MENDED' order by e.id""")
					.param("market", marketId)
					.param("part", part)
					.query(StatementRecords::entry)
					.list()));
		known.addAll(this.jdbc.sql(ENTRY + """
				where e.market_id = ? and e.booked_on is null and e.state <> 'MENDED' order by e.id""")
			.param(marketId)
			.query(StatementRecords::entry)
			.list());
		return known;
	}

	/**
	 * What takes back an earlier transfer and has no pair yet: what is marked so, what
	 * went out under one of these references, and what went out with one of these
	 * amounts.
	 */
	List<StatementEntry> takingBack(String marketId, Collection<String> references, Collection<Long> amounts) {
		List<StatementEntry> found = new ArrayList<>(unpaired(marketId));
		found.addAll(inParts(references,
				(part) -> this.jdbc.sql(ENTRY + """
						where e.market_id = :market and e.state = 'NO_PAYMENT' and e.problem = 'OUTGOING'
						and e.bank_reference in (:part) order by e.id""")
					.param("market", marketId)
					.param("part", part)
					.query(StatementRecords::entry)
					.list()));
		found.addAll(inParts(amounts,
				(part) -> this.jdbc.sql(ENTRY + """
						where e.market_id = :market and e.state = 'NO_PAYMENT' and e.problem = 'OUTGOING'
						and e.amount_fen in (:part) order by e.id""")
					.param("market", marketId)
					.param("part", part)
					.query(StatementRecords::entry)
					.list()));
		return found.stream().distinct().toList();
	}

	/** Open reversals whose transfer is on no statement so far. */
	List<StatementEntry> unpaired(String marketId) {
		return this.jdbc.sql(ENTRY + """
				where e.market_id = ? and e.state = 'OPEN' and e.problem = 'REVERSAL' order by e.id""")
			.param(marketId)
			.query(StatementRecords::entry)
			.list();
	}

	/**
	 * Open entries with a problem, which may reverse a transfer. A transfer that one of
	 * them may reverse cannot be confirmed until it is settled.
	 */
	List<StatementEntry> doubtful(String marketId) {
		return this.jdbc.sql(ENTRY + """
				where e.market_id = ? and e.state = 'OPEN' and e.problem is not null order by e.id""")
			.param(marketId)
			.query(StatementRecords::entry)
			.list();
	}

	/**
	 * All lines of a reference and amount, whether the reference is in capitals and with
	 * spaces or not.
	 * @param reference without spaces, in capitals
	 */
	List<StatementEntry> named(String marketId, String reference, long amountFen) {
		return this.jdbc.sql(ENTRY + """
				where e.market_id = ? and upper(replace(e.bank_reference, ' ', '')) = ? and e.amount_fen = ?
				and e.state <> 'MENDED' order by e.id""")
			.params(marketId, reference, amountFen)
			.query(StatementRecords::entry)
			.list();
	}

	/** What came in with one of these amounts, and nothing takes back. */
	List<StatementEntry> credits(String marketId, Collection<Long> amounts) {
		return inParts(amounts,
				(part) -> this.jdbc.sql(ENTRY + """
						where e.market_id = :market and e.side = 'IN' and e.paired_with is null
						and e.state in ('OPEN', 'MATCHED', 'SET_ASIDE') and e.amount_fen in (:part) order by e.id""")
					.param("market", marketId)
					.param("part", part)
					.query(StatementRecords::entry)
					.list());
	}

	/** The pairs with these amounts that were found earlier. */
	List<Reversals.Pair> pairs(String marketId, Collection<Long> amounts) {
		Map<Long, StatementEntry> paired = inParts(amounts,
				(part) -> this.jdbc.sql(ENTRY + """
						where e.market_id = :market and e.paired_with is not null and e.amount_fen in (:part)""")
					.param("market", marketId)
					.param("part", part)
					.query(StatementRecords::entry)
					.list())
			.stream()
			.collect(Collectors.toMap(StatementEntry::id, Function.identity()));
		return paired.values()
			.stream()
			.filter((entry) -> entry.transfer().side() == Side.IN && paired.containsKey(entry.pairedWith()))
			.map((credit) -> new Reversals.Pair(credit, paired.get(credit.pairedWith())))
			.toList();
	}

	private static <K, V> List<V> inParts(Collection<K> keys, Function<List<K>, List<V>> ask) {
		List<K> all = keys.stream().distinct().toList();
		List<V> found = new ArrayList<>();
		for (int from = 0; from < all.size(); from += AT_ONCE) {
			found.addAll(ask.apply(all.subList(from, Math.min(all.size(), from + AT_ONCE))));
		}
		return found;
	}

	void write(long statementId, String marketId, Recognition.Fresh fresh) {
		Transfer line = fresh.line();
		this.jdbc.sql("""
				insert into statement_entry (statement_id, market_id, number, own_account, bank_reference, booked_on,
				amount_fen, side, takes_back, payer_name, payer_account, remittance, identity, ordinal, state, problem)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(statementId, marketId, line.number(), line.ownAccount(), line.reference().orElse(null),
					line.bookedOn().orElse(null), line.amountFen().orElse(null), line.side().name(), line.takesBack(),
					line.payerName(), line.payerAccount(), line.purpose(), line.identity(), fresh.ordinal(),
					(line.isNothingToDo() ? State.NO_PAYMENT : State.OPEN).name(),
					line.problem().map(Problem::name).orElse(null))
			.update();
	}

	/**
	 * Marks an entry as replaced by a readable or fuller line, unless it is decided or
	 * paired.
	 */
	void mend(long id) {
		this.jdbc.sql("""
				update statement_entry set state = 'MENDED'
				where id = ? and state in ('OPEN', 'NO_PAYMENT') and paired_with is null""").param(id).update();
	}

	/** Reopens an outgoing entry as a possible reversal, for finance to settle. */
	void doubt(long id) {
		this.jdbc.sql("""
				update statement_entry set state = 'OPEN', problem = 'REVERSAL'
				where id = ? and state = 'NO_PAYMENT' and problem = 'OUTGOING'""").param(id).update();
	}

	/** Pairs two entries. */
	void pair(long reversal, long credit) {
		this.jdbc
			.sql("update statement_entry set state = 'REVERSAL', problem = 'REVERSAL', paired_with = ? where id = ?")
			.params(credit, reversal)
			.update();
		this.jdbc.sql("update statement_entry set paired_with = ? where id = ?").params(reversal, credit).update();
	}

	/** Marks an open entry as reversed. Returns false if it was decided meanwhile. */
	boolean takeBack(long id) {
		return this.jdbc.sql("update statement_entry set state = 'TAKEN_BACK' where id = ? and state = 'OPEN'")
			.param(id)
			.update() == 1;
	}

	/** How many entries of a statement are open. */
	int open(String marketId, long statementId) {
		return this.jdbc
			.sql("select count(*) from statement_entry where market_id = ? and state = 'OPEN' and statement_id = ?")
			.params(marketId, statementId)
			.query(Integer.class)
			.single();
	}

	List<StatementEntry> open(Collection<String> markets, long after, int most) {
		return this.jdbc.sql(ENTRY + """
				where e.market_id in (:markets) and e.state = 'OPEN' and e.id > :after
				order by e.id fetch first :most rows only""")
			.param("markets", markets)
			.param("after", after)
			.param("most", most)
			.query(StatementRecords::entry)
			.list();
	}

	/** All entries, the newest first. */
	List<StatementEntry> all(Collection<String> markets, long before, int most) {
		return this.jdbc.sql(ENTRY + """
				where e.market_id in (:markets) and e.id < :before
				order by e.id desc fetch first :most rows only""")
			.param("markets", markets)
			.param("before", before)
			.param("most", most)
			.query(StatementRecords::entry)
			.list();
	}

	Optional<StatementEntry> find(long id) {
		return this.jdbc.sql(ENTRY + "where e.id = ?").param(id).query(StatementRecords::entry).optional();
	}

	/**
	 * How many earlier entries have the same reference, and also the same day and amount
	 * or the same payer.
	 */
	int before(StatementEntry entry) {
		Transfer line = entry.transfer();
		return this.jdbc
			.sql("""
					select count(*) from statement_entry where market_id = ? and bank_reference = ? and side = 'IN' and id < ?
					and state <> 'MENDED' and ((booked_on = ? and amount_fen = ?) or payer_name = ?)""")
			.params(entry.marketId(), line.reference().orElse(""), entry.id(), line.bookedOn().orElse(null),
					line.amountFen().orElse(null), line.payerName())
			.query(Integer.class)
			.single();
	}

	/**
	 * Decides an open entry. Returns false if it was no longer open, or cannot be matched
	 * because of a problem.
	 */
	boolean decide(long id, State state, String note, String caseId, String by) {
		return this.jdbc.sql("""
				update statement_entry set state = ?, note = ?, case_id = ?, decided_by = ?, decided_at = ?
				where id = ? and state = 'OPEN' and (problem is null or ? <> 'MATCHED')""")
			.params(state.name(), note, caseId, by, now(), id, state.name())
			.update() == 1;
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private static StatementEntry entry(ResultSet row, int number) throws SQLException {
		OffsetDateTime decidedAt = row.getObject("decided_at", OffsetDateTime.class);
		return new StatementEntry(row.getLong("id"), row.getString("market_id"), row.getString("filename"),
				transfer(row), row.getInt("ordinal"), State.valueOf(row.getString("state")),
				row.getObject("paired_with", Long.class), row.getString("note"), row.getString("case_id"),
				row.getString("decided_by"), (decidedAt != null) ? decidedAt.toInstant() : null);
	}

	private static Transfer transfer(ResultSet row) throws SQLException {
		return new Transfer(row.getInt("number"), row.getString("own_account"),
				Optional.ofNullable(row.getString("bank_reference")),
				Optional.ofNullable(row.getObject("booked_on", LocalDate.class)),
				Optional.ofNullable(row.getObject("amount_fen", Long.class)), Side.valueOf(row.getString("side")),
				row.getBoolean("takes_back"), row.getString("payer_name"), row.getString("payer_account"),
				row.getString("remittance"), Optional.ofNullable(row.getString("problem")).map(Problem::valueOf),
				Optional.ofNullable(row.getString("identity")).orElse(""));
	}

}
