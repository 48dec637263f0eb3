package org.ruzhu.membership.order;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.apache.commons.codec.digest.DigestUtils;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.membership.order.ReportOutcome.Kind;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.bounds.Characters;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.text.PlainText;

/** Imports order reports from files, and handles parked reports. */
@Service
@Transactional
public class OrderImports {

	/** How many reports a page has. */
	public static final int PAGE = 50;

	private static final int MAX_BYTES = 10 * 1024 * 1024;

	private static final int MAX_NAME = 200;

	private static final int MAX_NOTE = 500;

	private static final String FILE = "file";

	private final Orders orders;

	private final ParkedRecords records;

	private final AuditLog audit;

	OrderImports(Orders orders, ParkedRecords records, AuditLog audit) {
		this.orders = orders;
		this.records = records;
		this.audit = audit;
	}

	/**
	 * Imports a table of reports.
	 * @throws InvalidAnswerException if it cannot be read, is empty or too large, or was
	 * imported before; nothing of it is kept
	 */
	public Import take(String marketId, String filename, byte[] file) {
		require(file.length > 0, "order.file.empty");
		require(file.length <= MAX_BYTES, "order.file.large");
		String sha256 = DigestUtils.sha256Hex(file);
		require(!this.records.isImported(marketId, sha256), "order.file.twice");
		List<OrderReport> reports = read(file);
		require(!reports.isEmpty(), "order.file.nothing");
		String name = Characters.beginning(PlainText.line(Characters.storable(filename)), MAX_NAME);
		this.records.writeImport(marketId, name, sha256);
		int[] counts = new int[Kind.values().length];
		for (int line = 0; line < reports.size(); line++) {
			counts[this.orders.report(marketId, name, line + 1, reports.get(line)).kind().ordinal()]++;
		}
		this.audit.record(null, "orders-imported", marketId + " " + name);
		return new Import(counts[Kind.RECORDED.ordinal()], counts[Kind.KNOWN.ordinal()], counts[Kind.PARKED.ordinal()]);
	}

	private static List<OrderReport> read(byte[] file) {
		try {
			return OrderCsv.read(file);
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidAnswerException(FILE, "order.file.unreadable");
		}
	}

	/** One page of the parked reports of these markets, the oldest first. */
	@Transactional(readOnly = true)
	public List<ParkedReport> parked(Collection<String> markets, long after) {
		return markets.isEmpty() ? List.of() : this.records.open(markets, after, PAGE);
	}

	/** A parked report, open or decided. */
	@Transactional(readOnly = true)
	public Optional<ParkedReport> find(long id) {
		return this.records.find(id);
	}

	/**
	 * Retries a parked report, because what was missing may exist now.
	 * @throws InvalidAnswerException if it still cannot be accepted; it stays parked
	 * @throws ReportAlreadyDecidedException if it is already decided
	 */
	public void retry(ParkedReport parked) {
		decide(parked, "TAKEN", null);
		this.orders.take(parked.marketId(), parked.report()).problem().ifPresent((problem) -> {
			throw new InvalidAnswerException("report", "order.problem." + problem);
		});
	}

	/**
	 * Sets a parked report aside.
	 * @throws InvalidAnswerException if the reason is missing or longer than 500
	 * characters
	 * @throws ReportAlreadyDecidedException if it is already decided
	 */
	public void setAside(ParkedReport parked, String reason) {
		String note = PlainText.kept(reason);
		if (note.isEmpty() || note.length() > MAX_NOTE) {
			throw new InvalidAnswerException("reason", note.isEmpty() ? "order.reason.none" : "order.reason.long");
		}
		decide(parked, "SET_ASIDE", note);
		this.audit.record(null, "order-report-set-aside", parked.marketId() + " " + parked.id());
	}

	private void decide(ParkedReport parked, String state, String note) {
		if (!this.records.decide(parked.id(), state, note)) {
			throw new ReportAlreadyDecidedException(parked.id());
		}
	}

	private static void require(boolean holds, String messageKey) {
		if (!holds) {
			throw new InvalidAnswerException(FILE, messageKey);
		}
	}

	/**
	 * How many reports of a file were recorded, were already known, or are parked for a
	 * person.
	 */
	public record Import(int recorded, int known, int parked) {
	}

}
