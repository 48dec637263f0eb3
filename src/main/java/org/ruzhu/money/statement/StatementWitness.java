package org.ruzhu.money.statement;

import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.money.statement.StatementEntry.State;
import org.ruzhu.money.voucher.ReceivedTransfer;
import org.ruzhu.money.voucher.StatedTransfers;

/** Says of a transfer that a person confirms what the imported statements know of it. */
@Component
class StatementWitness implements StatedTransfers {

	private final StatementRecords records;

	StatementWitness(StatementRecords records) {
		this.records = records;
	}

	/** Where the bank gives a reference twice, one transfer that stands is enough. */
	@Override
	@Transactional(readOnly = true)
	public Word of(String marketId, ReceivedTransfer received) {
		List<StatementEntry> same = this.records.received(marketId, StatementWords.code(received.bankReference()),
				received.amountFen());
		List<StatementEntry> standing = same.stream().filter((entry) -> entry.state() != State.TAKEN_BACK).toList();
		if (standing.isEmpty()) {
			return same.isEmpty() ? Word.NOTHING : Word.TAKEN_BACK;
		}
		List<StatementEntry> doubtful = this.records.doubtful(marketId);
		return standing.stream().allMatch((entry) -> isDoubtful(entry, doubtful)) ? Word.TAKEN_BACK_PERHAPS
				: Word.NOTHING;
	}

	private static boolean isDoubtful(StatementEntry entry, List<StatementEntry> doubtful) {
		return entry.state() == State.OPEN
				&& doubtful.stream().anyMatch((line) -> Reversals.mayTakeBack(line.transfer(), entry.transfer()));
	}

}
