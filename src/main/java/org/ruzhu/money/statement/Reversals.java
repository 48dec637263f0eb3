package org.ruzhu.money.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

import org.ruzhu.money.statement.StatementEntry.State;
import org.ruzhu.platform.text.PlainText;

/**
 * Pairs reversals with the transfers that the bank reversed. A marked reversal matches by
 * reference and amount, whatever payer it names, or else by payer and amount. An unmarked
 * debit matches only if reference and amount are equal and the payer does not differ.
 */
final class Reversals {

	/**
	 * For how many days after a transfer an unmarked debit with its reference can reverse
	 * it.
	 */
	private static final int DAYS_UNMARKED = 31;

	private Reversals() {
	}

	/**
	 * Finds the pairs among these entries: first by reference, then by payer, and last by
	 * amount alone.
	 * @param takingBack possible reversals, marked or not, that have no pair yet
	 * @param credits transfers received that are not reversed
	 * @param before the pairs that were found earlier
	 */
	static List<Pair> among(Collection<StatementEntry> takingBack, Collection<StatementEntry> credits,
			Collection<Pair> before) {
		Map<Long, StatementEntry> byId = new LinkedHashMap<>();
		credits.forEach((credit) -> byId.put(credit.id(), credit));
		Collection<StatementEntry> left = byId.values();
		List<StatementEntry> open = List.copyOf(takingBack);
		List<Pair> known = new ArrayList<>(before);
		List<Pair> pairs = new ArrayList<>();
		List<Function<StatementEntry, Optional<StatementEntry>>> ways = List.of(
				(reversal) -> surest(left,
						(credit) -> isByReference(new Pair(credit, reversal))
								&& samePayer(reversal.transfer(), credit.transfer()).orElse(true)),
				(reversal) -> surest(left, (credit) -> isByPayer(reversal.transfer(), credit.transfer())),
				(reversal) -> instead(reversal, left, known),
				(reversal) -> surest(left, (credit) -> isByReference(new Pair(credit, reversal))),
				(reversal) -> onlyOne(reversal, left));
		for (Function<StatementEntry, Optional<StatementEntry>> way : ways) {
			List<StatementEntry> unpaired = new ArrayList<>();
			for (StatementEntry reversal : open) {
				way.apply(reversal).ifPresentOrElse((credit) -> {
					Pair pair = new Pair(credit, reversal);
					byId.remove(credit.id());
					pairs.add(pair);
					known.add(pair);
				}, () -> unpaired.add(reversal));
			}
			open = unpaired;
		}
		return pairs;
	}

	/**
	 * Of several of one payer that fit as well, one that nobody has confirmed, and the
	 * latest. Empty if those that fit have different payers.
	 */
	private static Optional<StatementEntry> surest(Collection<StatementEntry> credits, Predicate<StatementEntry> fits) {
		List<StatementEntry> fitting = credits.stream().filter(fits).toList();
		if (fitting.stream().anyMatch((one) -> isOfAnother(one.transfer(), fitting.get(0).transfer()))) {
			return Optional.empty();
		}
		return fitting.stream()
			.max(Comparator.comparing((StatementEntry one) -> one.state() == State.OPEN)
				.thenComparing((one) -> one.transfer().bookedOn().orElse(LocalDate.MIN))
				.thenComparing(StatementEntry::id));
	}

	private static boolean isOfAnother(Transfer one, Transfer other) {
		return !samePayer(one, other).orElse(true);
	}

	private static boolean isByReference(Pair pair) {
		Transfer reversal = pair.reversal().transfer();
		Transfer credit = pair.credit().transfer();
		boolean same = isSame(reversal.reference().orElse(""), credit.reference().orElse(""));
		return same && isWhole(reversal, credit)
				&& (reversal.takesBack() || (isSoon(reversal, credit) && samePayer(reversal, credit).orElse(true)));
	}

	private static boolean isByPayer(Transfer reversal, Transfer credit) {
		return isMarked(reversal) && isWhole(reversal, credit) && samePayer(reversal, credit).orElse(false);
	}

	/**
	 * Matches a debit whose own credit was already paired with another reversal of the
	 * same payer. It then takes a remaining credit of the same payer and amount, because
	 * the two are interchangeable. Either reversal must be allowed to match that credit.
	 */
	private static Optional<StatementEntry> instead(StatementEntry debit, Collection<StatementEntry> credits,
			List<Pair> known) {
		for (Pair pair : known) {
			Transfer own = pair.credit().transfer();
			boolean fits = isByReference(new Pair(pair.credit(), debit))
					|| (!isByReference(pair) && isByPayer(debit.transfer(), own));
			if (fits && samePayer(debit.transfer(), own).orElse(false)) {
				Optional<StatementEntry> found = surest(credits,
						(credit) -> samePayer(debit.transfer(), credit.transfer()).orElse(false)
								&& (isWhole(debit.transfer(), credit.transfer())
										|| isWhole(pair.reversal().transfer(), credit.transfer()))
								&& debit.transfer().amountFen().equals(credit.transfer().amountFen()));
				if (found.isPresent()) {
					known.remove(pair);
					return found;
				}
			}
		}
		return Optional.empty();
	}

	private static boolean isWhole(Transfer reversal, Transfer credit) {
		return isPossible(reversal, credit) && reversal.amountFen().equals(credit.amountFen());
	}

	private static boolean isSoon(Transfer reversal, Transfer credit) {
		return reversal.bookedOn()
			.map((day) -> !credit.bookedOn().get().plusDays(DAYS_UNMARKED).isBefore(day))
			.orElse(true);
	}

	private static boolean isMarked(Transfer reversal) {
		return reversal.isReversal() && reversal.takesBack();
	}

	/**
	 * Matches a marked reversal by amount alone, if exactly one credit fits and its payer
	 * does not contradict.
	 */
	private static Optional<StatementEntry> onlyOne(StatementEntry reversal, Collection<StatementEntry> credits) {
		List<StatementEntry> fitting = credits.stream()
			.filter((one) -> isMarked(reversal.transfer()) && isWhole(reversal.transfer(), one.transfer())
					&& samePayer(reversal.transfer(), one.transfer()).orElse(true))
			.toList();
		return (fitting.size() == 1) ? Optional.of(fitting.get(0)) : Optional.empty();
	}

	private static boolean isPossible(Transfer reversal, Transfer credit) {
		return credit.isCredit() && credit.amountFen().isPresent() && reversal.amountFen().isPresent()
				&& reversal.bookedOn().isPresent() && credit.bookedOn().isPresent()
				&& !credit.bookedOn().get().isAfter(reversal.bookedOn().get())
				&& !contradict(reversal.ownAccount(), credit.ownAccount());
	}

	/**
	 * Whether an unpaired line may reverse this transfer, even with another amount. Only
	 * what can be read of the line is compared.
	 */
	static boolean mayTakeBack(Transfer line, Transfer credit) {
		if (!credit.isCredit() || contradict(line.ownAccount(), credit.ownAccount())
				|| line.identity().equals(credit.identity())) {
			return false;
		}
		if (line.side() == Side.IN && !ReversalWords.mark(line.purpose())) {
			return false;
		}
		boolean whole = line.amountFen().isEmpty() || line.amountFen().equals(credit.amountFen());
		Optional<Boolean> payer = samePayer(line, credit);
		if (isSame(line.reference().orElse(""), credit.reference().orElse(""))) {
			return (whole || line.takesBack() || isLess(line, credit)) && (line.takesBack() || isSoon(line, credit));
		}
		boolean before = line.bookedOn().map((day) -> !credit.bookedOn().get().isAfter(day)).orElse(true);
		if (line.side() == Side.OUT && line.takesBack()) {
			return before && payer.filter((same) -> same || !ReversalWords.isBank(line.payerName()))
				.orElseGet(() -> whole || isSoon(line, credit));
		}
		return before && whole && (line.isReversal() ? isPerhapsOf(line, credit) : payer.orElse(false));
	}

	/**
	 * Whether money that went out may have gone back to whoever paid: to the payer, to
	 * nobody who is named, or to a bank.
	 */
	private static boolean isPerhapsOf(Transfer debit, Transfer credit) {
		return samePayer(debit, credit).orElse(true) || ReversalWords.isBank(debit.payerName());
	}

	private static boolean isLess(Transfer line, Transfer credit) {
		return line.amountFen().get() < credit.amountFen().orElse(0L);
	}

	/**
	 * What went out unmarked and may yet take back a transfer: of its reference and
	 * amount; or, while nobody has confirmed it, of its amount to its payer, a bank or
	 * nobody, whatever the bank calls it.
	 * @param outgoing what went out and has no pair
	 */
	static List<StatementEntry> doubts(Collection<StatementEntry> outgoing, Collection<StatementEntry> credits) {
		return outgoing.stream()
			.filter((entry) -> entry.transfer().isOutgoing())
			.filter((entry) -> credits.stream().anyMatch((credit) -> isDoubt(entry.transfer(), credit)))
			.toList();
	}

	private static boolean isDoubt(Transfer debit, StatementEntry entry) {
		Transfer credit = entry.transfer();
		if (!isWhole(debit, credit)) {
			return false;
		}
		boolean open = entry.state() == State.OPEN;
		boolean same = isSame(debit.reference().orElse(""), credit.reference().orElse(""));
		return isSoon(debit, credit)
				&& ((same && (open || entry.state() == State.MATCHED)) || (open && isPerhapsOf(debit, credit)));
	}

	/**
	 * Whether two lines have the same payer, by account or else by name. Empty if a line
	 * names neither, or names a suspense account of the bank.
	 */
	private static Optional<Boolean> samePayer(Transfer one, Transfer other) {
		Masked account = new Masked(one.payerAccount(), other.payerAccount());
		if (account.areWhole() && account.mayBeSame()) {
			return Optional.of(true);
		}
		if (ReversalWords.isSuspense(one.payerName())) {
			return Optional.empty();
		}
		if (!account.mayBeSame()) {
			return Optional.of(false);
		}
		Masked name = new Masked(PlainText.compared(one.payerName()), PlainText.compared(other.payerName()));
		return (name.areWhole() || !name.mayBeSame()) ? Optional.of(name.mayBeSame()) : Optional.empty();
	}

	private static boolean isSame(String one, String other) {
		return !one.isEmpty() && one.equals(other);
	}

	private static boolean contradict(String one, String other) {
		return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
	}

	/** A transfer and the line that reverses it. */
	record Pair(StatementEntry credit, StatementEntry reversal) {
	}

}
