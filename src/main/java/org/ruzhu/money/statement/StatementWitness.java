package org.ruzhu.money.statement;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.money.statement.StatementEntry.State;
import org.ruzhu.money.voucher.ReceivedTransfer;
import org.ruzhu.money.voucher.StatedTransfers;
import org.ruzhu.platform.text.PlainText;

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
		List<StatementEntry> same = this.records.named(marketId, PlainText.code(received.bankReference()),
				received.amountFen());
		List<StatementEntry> standing = same.stream().filter(StatementWitness::isStanding).toList();
		if (standing.isEmpty()) {
			return same.isEmpty() ? Word.NOTHING : word(same);
		}
		List<StatementEntry> doubtful = this.records.doubtful(marketId);
		return standing.stream().allMatch((entry) -> isDoubtful(entry, doubtful)) ? Word.TAKEN_BACK_PERHAPS
				: Word.NOTHING;
	}

	/** Came in, by the bank's word or by that of whoever decided it. */
	private static boolean isStanding(StatementEntry entry) {
		return entry.transfer().side() != Side.OUT
				&& Stream.of(State.OPEN, State.MATCHED, State.SET_ASIDE).anyMatch(entry.state()::equals);
	}

	private static Word word(List<StatementEntry> same) {
		return same.stream().anyMatch((entry) -> entry.state() == State.TAKEN_BACK) ? Word.TAKEN_BACK
				: Word.NOT_RECEIVED;
	}

	private static boolean isDoubtful(StatementEntry entry, List<StatementEntry> doubtful) {
		return entry.state() == State.OPEN
				&& doubtful.stream().anyMatch((line) -> Reversals.mayTakeBack(line.transfer(), entry.transfer()));
	}

}
