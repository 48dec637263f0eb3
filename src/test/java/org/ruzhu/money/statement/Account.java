package org.ruzhu.money.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.ruzhu.money.statement.StatementEntry.State;
import org.ruzhu.money.statement.Transfer.Problem;

/**
 * The lines of an account without a database: imported, paired and confirmed by the
 * rules.
 */
final class Account {

	private final List<StatementEntry> entries = new ArrayList<>();

	private final List<Long> tasks = new ArrayList<>();

	void take(String file) {
		take(Lines.of(file));
	}

	void take(List<Transfer> lines) {
		Recognition found = Recognition.of(lines,
				this.entries.stream().filter((entry) -> entry.state() != State.MENDED).toList());
		found.mended().forEach((id) -> set(id, State.MENDED, null));
		found.fresh()
			.forEach((fresh) -> this.entries.add(entry(this.entries.size() + 1L, fresh.line(), fresh.ordinal(),
					fresh.line().isNothingToDo() ? State.NO_PAYMENT : State.OPEN, null)));
		List<StatementEntry> takingBack = this.entries.stream()
			.filter((entry) -> (entry.state() == State.OPEN && entry.transfer().isReversal())
					|| (entry.state() == State.NO_PAYMENT && entry.transfer().isOutgoing()))
			.toList();
		List<StatementEntry> credits = this.entries.stream()
			.filter((entry) -> entry.pairedWith() == null && entry.transfer().side() == Side.IN
					&& Stream.of(State.OPEN, State.MATCHED).anyMatch(entry.state()::equals))
			.toList();
		List<Reversals.Pair> before = this.entries.stream()
			.filter((entry) -> entry.pairedWith() != null && entry.transfer().side() == Side.IN)
			.map((credit) -> new Reversals.Pair(credit, this.entries.get(credit.pairedWith().intValue() - 1)))
			.toList();
		Reversals.among(takingBack, credits, before).forEach(this::pair);
		Reversals.doubts(unpaired(takingBack), unpaired(credits))
			.forEach((entry) -> this.entries.set((int) entry.id() - 1,
					entry(entry.id(), doubted(entry.transfer()), entry.ordinal(), State.OPEN, null)));
	}

	private List<StatementEntry> unpaired(List<StatementEntry> before) {
		return before.stream()
			.map((entry) -> this.entries.get((int) entry.id() - 1))
			.filter((entry) -> entry.pairedWith() == null)
			.toList();
	}

	private static Transfer doubted(Transfer line) {
		return new Transfer(line.number(), line.ownAccount(), line.reference(), line.bookedOn(), line.amountFen(),
				line.side(), line.takesBack(), line.payerName(), line.payerAccount(), line.purpose(),
				Optional.of(Problem.REVERSAL), line.identity());
	}

	private void pair(Reversals.Pair pair) {
		if (pair.credit().state() == State.MATCHED) {
			this.tasks.add(pair.credit().id());
		}
		State left = (pair.credit().state() == State.OPEN) ? State.TAKEN_BACK : pair.credit().state();
		set(pair.credit().id(), left, pair.reversal().id());
		set(pair.reversal().id(), State.REVERSAL, pair.credit().id());
	}

	void confirm(StatementEntry payment) {
		set(payment.id(), State.MATCHED, null);
	}

	/** What may be confirmed. */
	List<StatementEntry> payments() {
		return this.entries.stream()
			.filter((entry) -> entry.state() == State.OPEN && entry.transfer().problem().isEmpty())
			.filter((entry) -> this.entries.stream()
				.filter((other) -> other.state() == State.OPEN && other.transfer().problem().isPresent())
				.noneMatch((other) -> Reversals.mayTakeBack(other.transfer(), entry.transfer())))
			.toList();
	}

	List<StatementEntry> entries() {
		return this.entries;
	}

	/** What was confirmed and then taken back. */
	List<Long> tasks() {
		return this.tasks;
	}

	private void set(long id, State state, Long pairedWith) {
		StatementEntry entry = this.entries.get((int) id - 1);
		this.entries.set((int) id - 1, entry(id, entry.transfer(), entry.ordinal(), state, pairedWith));
	}

	private static StatementEntry entry(long id, Transfer line, int ordinal, State state, Long pairedWith) {
		return new StatementEntry(id, "market", "file", line, ordinal, state, pairedWith, null, null, null, null);
	}

}
