package org.ruzhu.money.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

import org.ruzhu.money.statement.StatementEntry.State;
import org.ruzhu.platform.text.PlainText;

/**
 * Which transfers the bank has taken back. What it marks as taking back belongs to the
 * transfer of its reference, else to one of the same payer and amount; what it does not
 * mark, to one of the same reference, payer and amount alone.
 */
final class Reversals {

	/** How long after a transfer an unmarked debit of its reference takes it back. */
	private static final int DAYS_UNMARKED = 31;

	private Reversals() {
	}

	/**
	 * The pairs among these entries: first what a reference shows, then what the payer
	 * and at last what the amount alone shows.
	 * @param takingBack what takes back, marked or not, and has no pair yet
	 * @param credits what came in and nothing has taken back
	 * @param before the pairs that were found before
	 */
	static List<Pair> among(Collection<StatementEntry> takingBack, Collection<StatementEntry> credits,
			Collection<Pair> before) {
		List<StatementEntry> left = new ArrayList<>(credits);
		List<StatementEntry> open = new ArrayList<>(takingBack);
		List<Pair> weak = new ArrayList<>(before.stream().filter((pair) -> !isByReference(pair)).toList());
		List<Pair> pairs = new ArrayList<>();
		List<Function<StatementEntry, Optional<StatementEntry>>> ways = List.of(
				(reversal) -> surest(left, (credit) -> isByReference(new Pair(credit, reversal))),
				(reversal) -> surest(left, (credit) -> isByPayer(reversal.transfer(), credit.transfer())),
				(reversal) -> instead(reversal, left, weak), (reversal) -> onlyOne(reversal, left));
		for (Function<StatementEntry, Optional<StatementEntry>> way : ways) {
			for (StatementEntry reversal : List.copyOf(open)) {
				way.apply(reversal).ifPresent((credit) -> {
					Pair pair = new Pair(credit, reversal);
					open.remove(reversal);
					left.remove(credit);
					pairs.add(pair);
					if (!isByReference(pair)) {
						weak.add(pair);
					}
				});
			}
		}
		return pairs;
	}

	/** Of several that fit as well, one that nobody has confirmed, and the latest. */
	private static Optional<StatementEntry> surest(List<StatementEntry> credits, Predicate<StatementEntry> fits) {
		return credits.stream()
			.filter(fits)
			.max(Comparator.comparing((StatementEntry one) -> one.state() == State.OPEN)
				.thenComparing((one) -> one.transfer().bookedOn().orElse(LocalDate.MIN))
				.thenComparing(StatementEntry::id));
	}

	private static boolean isByReference(Pair pair) {
		Transfer reversal = pair.reversal().transfer();
		Transfer credit = pair.credit().transfer();
		boolean known = isSame(reversal.reference().orElse(""), credit.reference().orElse(""));
		return known && isWhole(reversal, credit) && (reversal.takesBack() || isSoon(reversal, credit));
	}

	private static boolean isByPayer(Transfer reversal, Transfer credit) {
		return reversal.isReversal() && isWhole(reversal, credit) && samePayer(reversal, credit).orElse(false);
	}

	/**
	 * A debit whose own credit another reversal of that payer was paired with takes back
	 * the one that is left: two of one payer and amount are worth the same.
	 */
	private static Optional<StatementEntry> instead(StatementEntry debit, List<StatementEntry> credits,
			List<Pair> weak) {
		Optional<Pair> own = weak.stream()
			.filter((pair) -> isByReference(new Pair(pair.credit(), debit)))
			.filter((pair) -> samePayer(debit.transfer(), pair.credit().transfer()).orElse(false))
			.findFirst();
		Optional<StatementEntry> found = own
			.flatMap((pair) -> surest(credits, (credit) -> isWhole(debit.transfer(), credit.transfer())
					&& samePayer(debit.transfer(), credit.transfer()).orElse(false)));
		found.ifPresent((credit) -> weak.remove(own.get()));
		return found;
	}

	private static boolean isWhole(Transfer reversal, Transfer credit) {
		return isPossible(reversal, credit) && reversal.amountFen().equals(credit.amountFen());
	}

	private static boolean isSoon(Transfer reversal, Transfer credit) {
		return !credit.bookedOn().get().plusDays(DAYS_UNMARKED).isBefore(reversal.bookedOn().get());
	}

	/**
	 * Where the bank names neither reference nor payer, the amount says it if one fits.
	 */
	private static Optional<StatementEntry> onlyOne(StatementEntry reversal, List<StatementEntry> credits) {
		List<StatementEntry> fitting = credits.stream()
			.filter((one) -> reversal.transfer().isReversal() && isPossible(reversal.transfer(), one.transfer())
					&& one.transfer().amountFen().equals(reversal.transfer().amountFen()))
			.toList();
		return (fitting.size() == 1) ? Optional.of(fitting.get(0)) : Optional.empty();
	}

	private static boolean isPossible(Transfer reversal, Transfer credit) {
		return credit.isCredit() && credit.amountFen().isPresent() && reversal.amountFen().isPresent()
				&& reversal.bookedOn().isPresent() && credit.bookedOn().isPresent()
				&& !credit.bookedOn().get().isAfter(reversal.bookedOn().get())
				&& !contradict(reversal.ownAccount(), credit.ownAccount()) && samePayer(reversal, credit).orElse(true);
	}

	/**
	 * Whether it may be this transfer, or a part of it, that a line without a pair takes
	 * back.
	 */
	static boolean mayTakeBack(Transfer reversal, Transfer credit) {
		return isPossible(reversal, credit) && (reversal.amountFen().equals(credit.amountFen())
				|| (isSame(reversal.reference().orElse(""), credit.reference().orElse(""))
						&& reversal.amountFen().get() < credit.amountFen().get()));
	}

	/** By account, else by name; empty where one of the two lines names neither. */
	private static Optional<Boolean> samePayer(Transfer one, Transfer other) {
		if (!one.payerAccount().isEmpty() && !other.payerAccount().isEmpty()) {
			return Optional.of(one.payerAccount().equals(other.payerAccount()));
		}
		return (one.payerName().isEmpty() || other.payerName().isEmpty()) ? Optional.empty()
				: Optional.of(PlainText.isSameName(one.payerName(), other.payerName()));
	}

	private static boolean isSame(String one, String other) {
		return !one.isEmpty() && one.equals(other);
	}

	private static boolean contradict(String one, String other) {
		return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
	}

	/** A transfer, and what takes it back. */
	record Pair(StatementEntry credit, StatementEntry reversal) {
	}

}
