package org.ruzhu.membership.order;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.type.TypeReference;
import org.apache.commons.codec.digest.DigestUtils;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.json.Json;

/** The tables of imported files and of parked reports. */
@Component
class ParkedRecords {

	private static final int MAX_WORDS = 20_000;

	/**
	 * Selects parked reports. Overlong reports, which earlier versions stored, are not
	 * loaded.
	 */
	private static final String READ = "select id, market_id, source, number, problem, parked_at, "
			+ "case when length(report) <= " + MAX_WORDS + " then report end as words from parked_report";

	private final JdbcClient jdbc;

	private final Clock clock;

	ParkedRecords(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Whether a file with this hash was imported for a market. */
	boolean isImported(String marketId, String sha256) {
		return this.jdbc.sql("select count(*) from order_import where market_id = ? and sha256 = ?")
			.params(marketId, sha256)
			.query(Long.class)
			.single() > 0;
	}

	void writeImport(String marketId, String filename, String sha256) {
		this.jdbc.sql("""
				insert into order_import (market_id, filename, sha256, imported_by, imported_at)
				values (?, ?, ?, ?, ?)""").params(marketId, filename, sha256, AuditLog.actor(), now()).update();
	}

	/** Parks a report. An identical report that is already parked is not added again. */
	void park(String marketId, String source, int number, OrderReport report, OrderProblem problem) {
		String words = Json.write(report);
		String sha256 = DigestUtils.sha256Hex(words);
		long waiting = this.jdbc
			.sql("select count(*) from parked_report where market_id = ? and state = 'OPEN' and sha256 = ?")
			.params(marketId, sha256)
			.query(Long.class)
			.single();
		if (waiting == 0) {
			this.jdbc.sql("""
					insert into parked_report (market_id, sha256, source, number, report, problem, state, parked_at)
					values (?, ?, ?, ?, ?, ?, 'OPEN', ?)""")
				.params(marketId, sha256, source, number, words, problem.name(), now())
				.update();
		}
	}

	List<ParkedReport> open(Collection<String> markets, long after, int most) {
		return this.jdbc.sql(READ + """
				 where market_id in (:markets) and state = 'OPEN' and id > :after
				order by id fetch first :most rows only""")
			.param("markets", markets)
			.param("after", after)
			.param("most", most)
			.query(ParkedRecords::parked)
			.list();
	}

	Optional<ParkedReport> find(long id) {
		return this.jdbc.sql(READ + " where id = ?").param(id).query(ParkedRecords::parked).optional();
	}

	/** Decides a parked report. Returns false if it was already decided. */
	boolean decide(long id, String state, String note) {
		return this.jdbc.sql("""
				update parked_report set state = ?, note = ?, decided_by = ?, decided_at = ?
				where id = ? and state = 'OPEN'""").params(state, note, AuditLog.actor(), now(), id).update() == 1;
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private static ParkedReport parked(ResultSet row, int number) throws SQLException {
		return new ParkedReport(row.getLong("id"), row.getString("market_id"), row.getString("source"),
				row.getInt("number"), report(row.getString("words")), OrderProblem.valueOf(row.getString("problem")),
				row.getObject("parked_at", OffsetDateTime.class).toInstant());
	}

	private static OrderReport report(String words) {
		return (words == null) ? OrderReport.UNREADABLE : Json.read(words, new TypeReference<>() {
		});
	}

}
