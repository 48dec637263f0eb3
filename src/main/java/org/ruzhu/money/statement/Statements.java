package org.ruzhu.money.statement;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.apache.commons.codec.digest.DigestUtils;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.money.statement.StatementEntry.State;
import org.ruzhu.money.voucher.TransferTasks;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.form.InvalidAnswerException;

/**
 * The bank's statements: imported once, each transfer confirmed for a case or set aside
 * with a reason.
 */
@Service
@Transactional
public class Statements {

	/** How many transfers a page has. */
	public static final int PAGE = 50;

	private static final int MAX_BYTES = 10 * 1024 * 1024;

	private static final int MAX_NAME = 200;

	private static final int MAX_NOTE = 500;

	private static final String FILE = "file";

	private final StatementRecords records;

	private final TransferTasks tasks;

	private final AuditLog audit;

	Statements(StatementRecords records, TransferTasks tasks, AuditLog audit) {
		this.records = records;
		this.tasks = tasks;
		this.audit = audit;
	}

	/**
	 * Imports a statement, camt.053 or a table.
	 * @throws InvalidAnswerException if it cannot be read, has nothing that came in, or
	 * was imported before; nothing of it is kept then
	 */
	public Import take(String marketId, String filename, byte[] file) {
		require(file.length > 0, "statement.empty");
		require(file.length <= MAX_BYTES, "statement.large");
		String sha256 = DigestUtils.sha256Hex(file);
		this.records.importedAt(marketId, sha256).ifPresent((when) -> {
			throw new InvalidAnswerException(FILE, "statement.twice");
		});
		List<Transfer> transfers = read(file);
		require(!transfers.isEmpty(), "statement.nothing");
		List<Transfer> fresh = fresh(marketId, transfers);
		long id = this.records.write(marketId, filename.substring(0, Math.min(MAX_NAME, filename.length())), sha256,
				AuditLog.actor());
		fresh.forEach((transfer) -> this.records.write(id, marketId, transfer));
		this.audit.record(null, "statement-imported", marketId + " " + id);
		return new Import(fresh.size(), transfers.size() - fresh.size());
	}

	private static List<Transfer> read(byte[] file) {
		try {
			List<RawTransfer> raw = Camt053.looksLike(file) ? Camt053.read(file) : StatementCsv.read(file);
			return raw.stream().map(RawTransfer::read).toList();
		}
		catch (UnreadableStatementException ex) {
			throw new InvalidAnswerException(FILE, "statement.unreadable");
		}
	}

	/** Without what an earlier statement, or an earlier line of this one, had already. */
	private List<Transfer> fresh(String marketId, List<Transfer> transfers) {
		List<String> references = transfers.stream().map(Transfer::reference).flatMap(Optional::stream).toList();
		Set<String> known = new HashSet<>(this.records.known(marketId, references));
		return transfers.stream()
			.filter((transfer) -> transfer.reference().isEmpty() || known.add(transfer.reference().get()))
			.toList();
	}

	/** The transfers of markets that nobody has decided, the oldest first. */
	@Transactional(readOnly = true)
	public List<StatementEntry> open(Collection<String> markets, long after) {
		return markets.isEmpty() ? List.of() : this.records.open(markets, after, PAGE);
	}

	/** A transfer. */
	@Transactional(readOnly = true)
	public Optional<StatementEntry> find(long id) {
		return this.records.find(id);
	}

	/**
	 * Confirms a transfer for a case, by the task of finance that waits for it.
	 * @throws InvalidAnswerException if it cannot be matched, or the task does not accept
	 * it; nothing is decided then
	 * @throws TransferAlreadyDecidedException if somebody has decided it, or the task is
	 * gone
	 */
	public void confirm(StatementEntry entry, String caseId, String staffId) {
		entry.transfer().problem().ifPresent((problem) -> {
			throw new InvalidAnswerException(FILE, "statement.problem." + problem);
		});
		decide(entry.id(), State.MATCHED, null, caseId);
		if (!this.tasks.confirm(entry.marketId(), caseId, entry.transfer().received(), staffId)) {
			throw new TransferAlreadyDecidedException(entry.id());
		}
	}

	/**
	 * Sets a transfer aside.
	 * @throws InvalidAnswerException if there is no reason
	 * @throws TransferAlreadyDecidedException if somebody has decided it
	 */
	public void setAside(StatementEntry entry, String reason) {
		String note = reason.strip();
		if (note.isEmpty() || note.length() > MAX_NOTE) {
			throw new InvalidAnswerException("reason",
					note.isEmpty() ? "statement.reason.none" : "statement.reason.long");
		}
		decide(entry.id(), State.SET_ASIDE, note, null);
		this.audit.record(null, "transfer-set-aside", entry.marketId() + " " + entry.id());
	}

	private void decide(long id, State state, String note, String caseId) {
		if (!this.records.decide(id, state, note, caseId, AuditLog.actor())) {
			throw new TransferAlreadyDecidedException(id);
		}
	}

	private static void require(boolean holds, String messageKey) {
		if (!holds) {
			throw new InvalidAnswerException(FILE, messageKey);
		}
	}

	/**
	 * What an import brought.
	 *
	 * @param known how many transfers earlier statements had already
	 */
	public record Import(int fresh, int known) {
	}

}
