package org.ruzhu.money.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The chain of seals over all booked entries. Changing, removing or inserting an entry
 * outside the application breaks the chain.
 */
class LedgerChain {

	private static final int PAGE = 500;

	private static final String ENTRY = "select e.*, s.number, s.hash from journal_entry e ";

	private final JdbcClient jdbc;

	LedgerChain(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Seals an entry in the transaction that books it. Concurrent bookings wait until
	 * that transaction ends.
	 */
	void seal(SealedEntry entry) {
		Link end = end();
		String hash = entry.seal(end.hash());
		this.jdbc.sql("insert into journal_seal (number, entry_id, hash) values (?, ?, ?)")
			.params(end.number() + 1, entry.id(), hash)
			.update();
		this.jdbc.sql("update journal_chain set entries = ?, hash = ? where id = 1")
			.params(end.number() + 1, hash)
			.update();
	}

	private Link end() {
		return this.jdbc.sql("select entries as number, hash from journal_chain where id = 1 for update")
			.query(Link.class)
			.single();
	}

	private List<SealedEntry> unsealed() {
		return read("left join journal_seal s on s.entry_id = e.id where s.number is null order by e.id", Map.of())
			.stream()
			.map(Sealed::entry)
			.toList();
	}

	/**
	 * Checks every entry against its seal.
	 * @return the flaws, in English, in the order of the chain; empty if the ledger is
	 * intact
	 */
	List<String> verify() {
		List<String> flaws = new ArrayList<>();
		Link last = new Link(0, "");
		List<Sealed> page = after(last);
		while (!page.isEmpty()) {
			for (Sealed one : page) {
				last = follow(last, one, flaws);
			}
			page = after(last);
		}
		checkEnd(last, flaws);
		unsealed().forEach((entry) -> flaws.add("entry " + entry.key() + " is not sealed"));
		return flaws;
	}

	private static Link follow(Link before, Sealed one, List<String> flaws) {
		String place = "entry " + one.entry().key() + ", seal " + one.link().number();
		if (one.link().number() != before.number() + 1) {
			flaws.add(place + ": seals are missing since number " + before.number());
		}
		if (!one.entry().seal(before.hash()).equals(one.link().hash())) {
			flaws.add(place + ": the entry, or one before it, is not as it was booked");
		}
		if (!one.entry().isBalanced()) {
			flaws.add(place + ": debits and credits differ");
		}
		return one.link();
	}

	private void checkEnd(Link last, List<String> flaws) {
		this.jdbc.sql("select entries as number, hash from journal_chain where id = 1")
			.query(Link.class)
			.optional()
			.filter(last::equals)
			.ifPresentOrElse((end) -> {
			}, () -> flaws.add("the chain ends at seal " + last.number() + ", which is not its recorded end"));
	}

	private List<Sealed> after(Link last) {
		return read("join journal_seal s on s.entry_id = e.id where s.number > :after order by s.number",
				Map.of("after", last.number()));
	}

	private List<Sealed> read(String which, Map<String, Object> parameters) {
		List<Row> rows = this.jdbc.sql(ENTRY + which + " fetch first " + PAGE + " rows only")
			.params(parameters)
			.query(LedgerChain::row)
			.list();
		Map<Long, SortedMap<String, Long>> postings = postings(rows.stream().map(Row::id).toList());
		return rows.stream().map((row) -> row.with(postings.getOrDefault(row.id(), new TreeMap<>()))).toList();
	}

	private Map<Long, SortedMap<String, Long>> postings(List<Long> entries) {
		Map<Long, SortedMap<String, Long>> postings = new LinkedHashMap<>();
		if (!entries.isEmpty()) {
			this.jdbc.sql("select entry_id, account, amount_fen from posting where entry_id in (:entries)")
				.param("entries", entries)
				.query((row) -> {
					postings.computeIfAbsent(row.getLong("entry_id"), (id) -> new TreeMap<>())
						.put(row.getString("account"), row.getLong("amount_fen"));
				});
		}
		return postings;
	}

	private static Row row(ResultSet row, int number) throws SQLException {
		return new Row(row.getLong("id"), row.getString("entry_key"), row.getString("market_id"),
				row.getString("provider_id"), row.getString("case_id"), row.getString("cause"),
				row.getString("activity"), row.getObject("booked_at", OffsetDateTime.class),
				new Link(row.getLong("number"), row.getString("hash")));
	}

	/** A place in the chain. */
	private record Link(long number, String hash) {
	}

	/** An entry and its place in the chain; number 0 if it is not sealed. */
	private record Sealed(SealedEntry entry, Link link) {
	}

	/** An entry without its postings, as read from the database. */
	private record Row(long id, String key, String marketId, String providerId, String caseId, String cause,
			String activity, OffsetDateTime bookedAt, Link link) {

		Sealed with(SortedMap<String, Long> postings) {
			return new Sealed(new SealedEntry(this.id, this.key, this.marketId, this.providerId, this.caseId,
					this.cause, this.activity, this.bookedAt.toInstant(), postings), this.link);
		}

	}

}
