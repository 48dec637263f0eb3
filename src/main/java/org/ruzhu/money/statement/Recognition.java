package org.ruzhu.money.statement;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

import org.ruzhu.money.statement.StatementEntry.State;
import org.ruzhu.platform.text.PlainText;

/**
 * Finds the lines of a statement that earlier statements already had. Two lines are the
 * same if everything the bank says about them is equal. Among identical lines, the n-th
 * of one statement matches the n-th of another. A field that one statement leaves out is
 * no contradiction. A shared reference alone, or the position in the file, does not make
 * two lines the same.
 */
final class Recognition {

	private static final int CONTRADICTION = -9;

	/**
	 * A limit on the candidates for a line: more transfers than one payer makes in a few
	 * days.
	 */
	private static final int MOST_ALIKE = 2000;

	/** Signs that an export leaves at least where it cuts a text. */
	private static final int LEAST_CUT = 10;

	private final Map<String, Deque<StatementEntry>> byIdentity = new HashMap<>();

	private final Map<String, Map<Long, StatementEntry>> byWord = new HashMap<>();

	private final Map<String, String> compared = new HashMap<>();

	private final Map<String, Integer> ordinals = new HashMap<>();

	private final List<Fresh> fresh = new ArrayList<>();

	private final List<Long> mended = new ArrayList<>();

	private Recognition(Collection<StatementEntry> known) {
		for (StatementEntry entry : known) {
			String identity = entry.transfer().identity();
			this.byIdentity.computeIfAbsent(identity, (any) -> new ArrayDeque<>()).add(entry);
			this.ordinals.merge(identity, entry.ordinal(), Math::max);
			words(entry.transfer()).forEach(
					(word) -> this.byWord.computeIfAbsent(word, (any) -> new LinkedHashMap<>()).put(entry.id(), entry));
		}
	}

	/**
	 * Compares the lines of a statement with earlier entries.
	 * @param known the entries of the same market and days, and those without a readable
	 * day
	 */
	static Recognition of(List<Transfer> lines, Collection<StatementEntry> known) {
		Recognition recognition = new Recognition(known);
		List<Transfer> left = lines.stream().filter((line) -> !recognition.isEqual(line)).toList();
		left = left.stream().filter((line) -> !recognition.isSaidLess(line)).toList();
		left.forEach(recognition::take);
		return recognition;
	}

	/** The lines to add, each with its place among identical lines. */
	List<Fresh> fresh() {
		return this.fresh;
	}

	/** The ids of entries that a readable or fuller line of this statement replaces. */
	List<Long> mended() {
		return this.mended;
	}

	private boolean isEqual(Transfer line) {
		Deque<StatementEntry> equal = this.byIdentity.getOrDefault(line.identity(), new ArrayDeque<>());
		StatementEntry entry = equal.poll();
		if (entry != null) {
			forgetWords(entry);
		}
		return entry != null;
	}

	/**
	 * Whether an earlier entry is the same line with fewer or more details. If the new
	 * line adds what a decision needs, it replaces the entry.
	 */
	private boolean isSaidLess(Transfer line) {
		if (!line.isReadable() || line.bookedOn().isEmpty() || line.amountFen().isEmpty()) {
			return false;
		}
		Optional<StatementEntry> same = alike(line)
			.filter((entry) -> entry.transfer().isReadable() && sort(entry.transfer()).equals(sort(line)))
			.filter((entry) -> agree(line, entry.transfer()) >= 1 && isMarkedAlike(line, entry.transfer()))
			.findFirst();
		same.ifPresent((entry) -> {
			forget(entry);
			if (isNew(line, entry)) {
				this.mended.add(entry.id());
				add(line);
			}
		});
		return same.isPresent();
	}

	/**
	 * Adds a line, unless it is an unreadable copy of a known entry. A readable line
	 * replaces its unreadable copy.
	 */
	private void take(Transfer line) {
		Optional<StatementEntry> known = alike(line).filter((entry) -> line.isReadable()
				? entry.state() == State.OPEN && !entry.transfer().isReadable() && isReadOf(line, entry.transfer())
				: entry.transfer().isReadable() && isReadOf(entry.transfer(), line))
			.findFirst();
		known.ifPresent(this::forget);
		if (line.isReadable()) {
			known.ifPresent((entry) -> this.mended.add(entry.id()));
		}
		if (line.isReadable() || known.isEmpty()) {
			add(line);
		}
	}

	/**
	 * The entries that share a reference, payer or account with a line, those with the
	 * same reference first.
	 */
	private Stream<StatementEntry> alike(Transfer line) {
		return words(line).flatMap((word) -> this.byWord.getOrDefault(word, Map.of()).values().stream())
			.limit(MOST_ALIKE);
	}

	private void forget(StatementEntry entry) {
		forgetWords(entry);
		this.byIdentity.get(entry.transfer().identity()).remove(entry);
	}

	private void forgetWords(StatementEntry entry) {
		words(entry.transfer()).forEach((word) -> this.byWord.get(word).remove(entry.id()));
	}

	private void add(Transfer line) {
		this.fresh.add(new Fresh(line, this.ordinals.merge(line.identity(), 1, Integer::sum)));
	}

	/**
	 * Whether the line adds what a decision needs, and no decision was made: the payer,
	 * what was hidden of it, or that it is a reversal.
	 */
	private static boolean isNew(Transfer line, StatementEntry entry) {
		boolean named = entry.state() == State.OPEN && ((isNameless(entry.transfer()) && !isNameless(line))
				|| (isHidden(entry.transfer()) && !isHidden(line)));
		boolean marked = line.isReversal() && line.takesBack() && !entry.transfer().takesBack();
		return named || (marked && entry.pairedWith() == null);
	}

	/**
	 * Whether both lines are reversals or both are not. They may differ if the other line
	 * has no purpose, because the purpose can hold the mark.
	 */
	private static boolean isMarkedAlike(Transfer one, Transfer other) {
		return one.takesBack() == other.takesBack() || (one.takesBack() ? other : one).purpose().isEmpty();
	}

	private static boolean isNameless(Transfer line) {
		return line.payerName().isEmpty() && line.payerAccount().isEmpty();
	}

	private static boolean isHidden(Transfer line) {
		return Masked.hides(line.payerName(), line.payerAccount());
	}

	/** The fields that every statement has, and that must be equal. */
	private static Object sort(Transfer line) {
		return List.of(line.bookedOn(), line.amountFen(), line.side(),
				line.problem().filter((one) -> one == Transfer.Problem.NOT_BOOKED));
	}

	/** Whether an unreadable line may be a copy of a readable one. */
	private boolean isReadOf(Transfer line, Transfer unreadable) {
		boolean sameDay = unreadable.bookedOn().isEmpty() || unreadable.bookedOn().equals(line.bookedOn());
		boolean sameAmount = unreadable.amountFen().isEmpty() || unreadable.amountFen().equals(line.amountFen());
		boolean damaged = unreadable.problem().equals(Optional.of(Transfer.Problem.DAMAGED));
		if (damaged && !(isLeftOf(unreadable.reference().orElse(""), line.reference().orElse(""))
				&& isLeftOf(unreadable.payerAccount(), line.payerAccount()))) {
			return false;
		}
		int words = agree(line, damaged ? withoutNumbers(unreadable) : unreadable);
		int agreeing = words + (unreadable.bookedOn().isPresent() ? 1 : 0)
				+ (unreadable.amountFen().isPresent() ? 1 : 0);
		boolean sameSide = unreadable.side() == Side.UNKNOWN || unreadable.side() == line.side();
		return sameDay && sameAmount && sameSide && words >= 1 && agreeing >= 2;
	}

	/** The fields by which two lines can match, as search keys. */
	private Stream<String> words(Transfer line) {
		return Stream
			.of("reference " + line.reference().orElse(""), "payer " + compared(line.payerName()),
					"account " + line.payerAccount())
			.filter((word) -> !word.endsWith(" "));
	}

	/** Whether it is what a spreadsheet leaves of a number, or either is not given. */
	private static boolean isLeftOf(String left, String whole) {
		return left.isEmpty() || whole.isEmpty() || !StatementWords.isDamaged(left)
				|| StatementWords.isLeftOf(left, whole);
	}

	private static Transfer withoutNumbers(Transfer line) {
		return new Transfer(line.number(), line.ownAccount(), Optional.empty(), line.bookedOn(), line.amountFen(),
				line.side(), line.takesBack(), line.payerName(), "", line.purpose(), line.problem(), line.identity());
	}

	/**
	 * In how many of reference, payer account and payer two lines agree; negative if they
	 * contradict each other in any field.
	 */
	private int agree(Transfer one, Transfer other) {
		int account = agree(one.ownAccount(), other.ownAccount(), Objects::equals);
		int reference = agree(unpadded(one), unpadded(other), Objects::equals);
		int payerAccount = agree(new Masked(one.payerAccount(), other.payerAccount()));
		if (account < 0 || reference < 0 || payerAccount < 0) {
			return CONTRADICTION;
		}
		int payer = agree(new Masked(compared(one.payerName()), compared(other.payerName())));
		boolean sure = reference > 0;
		int purpose = agree(compared(one.purpose()), compared(other.purpose()),
				(ours, theirs) -> isCut(ours, theirs, sure));
		return (payer < 0 || purpose < 0) ? CONTRADICTION : reference + payerAccount + payer;
	}

	private static int agree(Masked words) {
		return !words.mayBeSame() ? -1 : words.areWhole() ? 1 : 0;
	}

	/** The reference without the zeros that a spreadsheet drops. */
	private static String unpadded(Transfer line) {
		return line.reference().map((reference) -> reference.replaceFirst("^0+(?=\\d+$)", "")).orElse("");
	}

	private static int agree(String ours, String theirs, BiPredicate<String, String> same) {
		return (ours.isEmpty() || theirs.isEmpty()) ? 0 : same.test(ours, theirs) ? 1 : -1;
	}

	/**
	 * One bank's export cuts a text where another one goes on. Without a reference a
	 * short text is a text of its own.
	 */
	private static boolean isCut(String ours, String theirs, boolean sure) {
		boolean cut = ours.startsWith(theirs) || theirs.startsWith(ours);
		return cut && (sure || ours.equals(theirs) || Math.min(ours.length(), theirs.length()) >= LEAST_CUT);
	}

	private String compared(String text) {
		return this.compared.computeIfAbsent(text, PlainText::compared);
	}

	/**
	 * A line to add.
	 *
	 * @param ordinal its place among identical lines, from 1
	 */
	record Fresh(Transfer line, int ordinal) {
	}

}
