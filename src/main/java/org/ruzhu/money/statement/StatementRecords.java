package org.ruzhu.money.statement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

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

	private final JdbcClient jdbc;

	private final Clock clock;

	StatementRecords(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** When this very file was imported for a market. */
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

	/** Those of some references that earlier statements of a market had already. */
	List<String> known(String marketId, Collection<String> references) {
		return references.isEmpty() ? List.of()
				: this.jdbc
					.sql("select reference from statement_entry where market_id = :market and reference in (:all)")
					.param("market", marketId)
					.param("all", references)
					.query(String.class)
					.list();
	}

	void write(long statementId, String marketId, Transfer transfer) {
		this.jdbc
			.sql("""
					insert into statement_entry (statement_id, market_id, number, reference, booked_on, amount_fen, payer_name,
					payer_account, remittance, state, problem) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(statementId, marketId, transfer.number(), transfer.reference().orElse(null),
					transfer.bookedOn().orElse(null), transfer.amountFen().orElse(null), transfer.payerName(),
					transfer.payerAccount(), transfer.purpose(), State.OPEN.name(),
					transfer.problem().map(Problem::name).orElse(null))
			.update();
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

	Optional<StatementEntry> find(long id) {
		return this.jdbc.sql(ENTRY + "where e.id = ?").param(id).query(StatementRecords::entry).optional();
	}

	/** Decides an entry that is open; false if it no longer was. */
	boolean decide(long id, State state, String note, String caseId, String by) {
		return this.jdbc.sql("""
				update statement_entry set state = ?, note = ?, case_id = ?, decided_by = ?, decided_at = ?
				where id = ? and state = 'OPEN'""").params(state.name(), note, caseId, by, now(), id).update() == 1;
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private static StatementEntry entry(ResultSet row, int number) throws SQLException {
		OffsetDateTime decidedAt = row.getObject("decided_at", OffsetDateTime.class);
		return new StatementEntry(row.getLong("id"), row.getString("market_id"), row.getString("filename"),
				transfer(row), State.valueOf(row.getString("state")), row.getString("note"), row.getString("case_id"),
				row.getString("decided_by"), (decidedAt != null) ? decidedAt.toInstant() : null);
	}

	private static Transfer transfer(ResultSet row) throws SQLException {
		return new Transfer(row.getInt("number"), Optional.ofNullable(row.getString("reference")),
				Optional.ofNullable(row.getObject("booked_on", LocalDate.class)),
				Optional.ofNullable(row.getObject("amount_fen", Long.class)), row.getString("payer_name"),
				row.getString("payer_account"), row.getString("remittance"),
				Optional.ofNullable(row.getString("problem")).map(Problem::valueOf));
	}

}
