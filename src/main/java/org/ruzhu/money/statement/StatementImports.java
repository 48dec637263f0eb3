package org.ruzhu.money.statement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.commons.codec.digest.DigestUtils;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.money.statement.Recognition.Fresh;
import org.ruzhu.money.statement.StatementEntry.State;
import org.ruzhu.money.statement.process.ResolveReversalProcess;
import org.ruzhu.money.voucher.Vouchers;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.form.InvalidAnswerException;

/**
 * Imports bank statements. Each real transfer is saved once, even if statements overlap.
 * Reversals are paired with the transfers that they reverse.
 */
@Service
@Transactional
public class StatementImports {

	private static final int MAX_NAME = 200;

	private final StatementRecords records;

	private final Vouchers vouchers;

	private final ResolveReversalProcess process;

	private final AuditLog audit;

	private final Clock clock;

	StatementImports(StatementRecords records, Vouchers vouchers, ResolveReversalProcess process, AuditLog audit,
			Clock clock) {
		this.records = records;
		this.vouchers = vouchers;
		this.process = process;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Imports a statement, camt.053 or a table.
	 * @throws InvalidAnswerException if it cannot be read, has no lines, or was imported
	 * before; nothing of it is kept
	 * @throws org.springframework.dao.DuplicateKeyException if somebody imports the same
	 * lines at the same moment; the call may be retried
	 */
	public Import take(String marketId, String filename, byte[] file) {
		List<Transfer> lines = StatementFile.read(file, LocalDate.now(this.clock));
		String sha256 = DigestUtils.sha256Hex(file);
		if (this.records.importedAt(marketId, sha256).isPresent()) {
			throw new InvalidAnswerException(StatementFile.FIELD, "statement.twice");
		}
		List<LocalDate> days = lines.stream().map(Transfer::bookedOn).flatMap(Optional::stream).toList();
		Recognition found = Recognition.of(lines, this.records.known(marketId, days));
		long id = this.records.write(marketId, filename.substring(0, Math.min(MAX_NAME, filename.length())), sha256,
				AuditLog.actor());
		found.mended().forEach(this.records::mend);
		found.fresh().forEach((fresh) -> this.records.write(id, marketId, fresh));
		pair(marketId, found.fresh().stream().map(Fresh::line).toList());
		this.audit.record(null, "statement-imported", marketId + " " + id);
		int open = this.records.open(marketId, id);
		return new Import(open, lines.size() - found.fresh().size(), found.fresh().size() - open);
	}

	private void pair(String marketId, List<Transfer> fresh) {
		List<StatementEntry> takingBack = this.records.takingBack(marketId, references(fresh), amounts(fresh));
		List<Long> amounts = amounts(takingBack.stream().map(StatementEntry::transfer).toList());
		Reversals.among(takingBack, this.records.credits(marketId, amounts), this.records.pairs(marketId, amounts))
			.forEach(this::pair);
		List<StatementEntry> credits = this.records.credits(marketId, amounts);
		Set<Long> paired = this.records.pairs(marketId, amounts)
			.stream()
			.map((pair) -> pair.reversal().id())
			.collect(Collectors.toSet());
		Reversals.doubts(takingBack.stream().filter((entry) -> !paired.contains(entry.id())).toList(), credits)
			.forEach((entry) -> this.records.doubt(entry.id()));
	}

	private static List<Long> amounts(Collection<Transfer> lines) {
		return lines.stream().map(Transfer::amountFen).flatMap(Optional::stream).toList();
	}

	private static List<String> references(Collection<Transfer> lines) {
		return lines.stream().map(Transfer::reference).flatMap(Optional::stream).toList();
	}

	/**
	 * Pairs a reversal with its transfer. If the transfer was already confirmed for a
	 * case, finance is asked to decide.
	 */
	private void pair(Reversals.Pair pair) {
		StatementEntry credit = pair.credit();
		this.records.pair(pair.reversal().id(), credit.id());
		StatementEntry now = this.records.takeBack(credit.id()) ? credit : this.records.find(credit.id()).orElseThrow();
		Optional<String> caseId = (now.state() == State.MATCHED) ? Optional.of(now.caseId()) : confirmedByHand(credit);
		caseId.ifPresent((confirmed) -> this.process.start(confirmed, pair.reversal()));
		this.audit.record(caseId.orElse(null), "transfer-taken-back", credit.marketId() + " " + credit.id());
	}

	private Optional<String> confirmedByHand(StatementEntry credit) {
		return credit.transfer()
			.reference()
			.flatMap((reference) -> this.vouchers.confirmedFor(credit.marketId(),
					credit.transfer().received(reference)));
	}

	/**
	 * The result of an import, in lines.
	 *
	 * @param open how many finance has to decide on
	 * @param known how many were already imported with earlier statements
	 * @param nothing how many need no decision, and are only kept to be seen
	 */
	public record Import(int open, int known, int nothing) {
	}

}
