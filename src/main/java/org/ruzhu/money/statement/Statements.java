package org.ruzhu.money.statement;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.money.statement.StatementEntry.State;
import org.ruzhu.money.statement.process.ResolveReversalProcess;
import org.ruzhu.money.voucher.TransferTasks;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.text.PlainText;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;

/**
 * The lines of the bank's statements: finance confirms each transfer for a case, or sets
 * it aside with a reason.
 */
@Service
@Transactional
public class Statements {

	/** How many transfers a page has. */
	public static final int PAGE = 50;

	private static final int MAX_NOTE = 500;

	private final StatementRecords records;

	private final TransferTasks tasks;

	private final OnboardingCases cases;

	private final ResolveReversalProcess process;

	private final AuditLog audit;

	Statements(StatementRecords records, TransferTasks tasks, OnboardingCases cases, ResolveReversalProcess process,
			AuditLog audit) {
		this.records = records;
		this.tasks = tasks;
		this.cases = cases;
		this.process = process;
		this.audit = audit;
	}

	/** One page of the open transfers of these markets, the oldest first. */
	@Transactional(readOnly = true)
	public List<StatementEntry> open(Collection<String> markets, long after) {
		return markets.isEmpty() ? List.of() : this.records.open(markets, after, PAGE);
	}

	/** One page of all lines of these markets, in any state, the newest first. */
	@Transactional(readOnly = true)
	public List<StatementEntry> all(Collection<String> markets, long before) {
		return markets.isEmpty() ? List.of() : this.records.all(markets, before, PAGE);
	}

	/**
	 * The ids of those entries that an unpaired line may reverse. They cannot be
	 * confirmed until that line is settled.
	 */
	@Transactional(readOnly = true)
	public Set<Long> takenBackPerhaps(List<StatementEntry> entries) {
		Map<String, List<StatementEntry>> doubtful = new HashMap<>();
		return entries.stream()
			.filter((entry) -> doubtful.computeIfAbsent(entry.marketId(), this.records::doubtful)
				.stream()
				.anyMatch((reversal) -> Reversals.mayTakeBack(reversal.transfer(), entry.transfer())))
			.map(StatementEntry::id)
			.collect(Collectors.toSet());
	}

	/** A transfer. */
	@Transactional(readOnly = true)
	public Optional<StatementEntry> find(long id) {
		return this.records.find(id);
	}

	/**
	 * Confirms a transfer for a case, by completing the finance task that waits for it.
	 * @throws InvalidAnswerException if the line cannot be matched, may have been
	 * reversed, or the task does not accept it; nothing is decided
	 * @throws TransferAlreadyDecidedException if it is already decided, or the task is
	 * gone
	 */
	public void confirm(StatementEntry entry, String caseId, String staffId) {
		entry.transfer().problem().ifPresent((problem) -> {
			throw new InvalidAnswerException(StatementFile.FIELD, "statement.problem." + problem);
		});
		if (!takenBackPerhaps(List.of(entry)).isEmpty()) {
			throw new InvalidAnswerException(StatementFile.FIELD,
					"statement.problem." + Transfer.Problem.TAKEN_BACK_PERHAPS);
		}
		decide(entry.id(), State.MATCHED, null, caseId);
		if (!this.tasks.confirm(entry.marketId(), caseId, entry.transfer().received(reference(entry)), staffId)) {
			throw new TransferAlreadyDecidedException(entry.id());
		}
	}

	/**
	 * The bank's reference, or our own id if the bank gives none. A number is appended if
	 * an earlier line has the same reference and the same payer, or day and amount.
	 */
	private String reference(StatementEntry entry) {
		int before = this.records.before(entry);
		return entry.transfer()
			.reference()
			.map((reference) -> (before == 0) ? reference : reference + " #" + (before + 1))
			.orElse("#" + entry.id());
	}

	/**
	 * What takes back a transfer that was confirmed for a case, or a part of it, becomes
	 * a task of finance in that case.
	 * @throws InvalidAnswerException if it takes nothing back, or the market has no such
	 * case
	 * @throws TransferAlreadyDecidedException if somebody has decided it
	 */
	public void assign(StatementEntry reversal, String caseNumber) {
		if (!reversal.transfer().isReversal()) {
			throw new InvalidAnswerException(StatementFile.FIELD, "statement.reversal.isNone");
		}
		String caseId = this.cases.find(PlainText.code(caseNumber))
			.filter((theCase) -> theCase.marketId().equals(reversal.marketId()))
			.map(OnboardingCase::id)
			.orElseThrow(() -> new InvalidAnswerException("caseId", "statement.case.unknown"));
		decide(reversal.id(), State.REVERSAL, null, caseId);
		this.process.start(caseId, reversal);
		this.audit.record(caseId, "transfer-taken-back", reversal.marketId() + " " + reversal.id());
	}

	/**
	 * Sets a transfer aside.
	 * @throws InvalidAnswerException if the reason is missing or longer than 500
	 * characters
	 * @throws TransferAlreadyDecidedException if it is already decided
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

}
