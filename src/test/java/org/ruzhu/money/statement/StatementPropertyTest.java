package org.ruzhu.money.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.ruzhu.money.statement.StatementEntry.State;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever a bank books and takes back, and however its exports overlap, come again or
 * leave columns out: each real transfer is met once, and nothing stays confirmed unseen
 * that was taken back.
 */
class StatementPropertyTest {

	private static final List<String> PAYERS = List.of("云石科技", "兰海软件（示例）有限公司", "青禾软件");

	/** What the bank booked. */
	private record Booking(int day, String reference, String payer, int yuan, Mark mark) {

		String row(boolean brief) {
			boolean in = this.mark == Mark.CREDIT;
			String incoming = in ? this.yuan + ".00" : (this.mark == Mark.NEGATIVE) ? "-" + this.yuan : "";
			String outgoing = (in || this.mark == Mark.NEGATIVE) ? "0.00" : String.valueOf(this.yuan);
			String row = "%s,2026-09-0%d,%s,%s,%s".formatted(this.reference, this.day, incoming, outgoing, this.payer);
			return brief ? row : row + "," + PAYERS.indexOf(this.payer) + "7,"
					+ (in ? "保证金" : (this.mark == Mark.WORD) ? "冲正" : "");
		}

		String kind() {
			return this.payer + " " + this.yuan;
		}

	}

	/** How it shows which way money went, and why. */
	private enum Mark {

		CREDIT, NEGATIVE, WORD, NONE

	}

	/** What happens: the bank books or takes back, finance imports or confirms. */
	private record Step(int what, int day, int reference, int payer, int yuan, int which) {
	}

	@Provide
	Arbitrary<List<Step>> steps() {
		return Combinators
			.combine(Arbitraries.integers().between(0, 9), Arbitraries.integers().between(1, 4),
					Arbitraries.integers().between(0, 2), Arbitraries.integers().between(0, 2),
					Arbitraries.integers().between(1, 2), Arbitraries.integers().between(0, 1000))
			.as(Step::new)
			.list()
			.ofMinSize(5)
			.ofMaxSize(40);
	}

	@Property(tries = 200)
	void eachTransferIsMetOnceAndNothingStaysThatWasTakenBack(@ForAll("steps") List<Step> steps) {
		List<Booking> bank = new ArrayList<>();
		List<Booking> reversed = new ArrayList<>();
		Account account = new Account();
		for (Step step : steps) {
			switch (step.what()) {
				case 0, 1, 2 -> bank.add(new Booking(Math.max(step.day(), last(bank)), reference(step),
						PAYERS.get(step.payer()), step.yuan() * 1000, Mark.CREDIT));
				case 3, 4 -> takeBack(bank, reversed, step);
				case 5 -> confirm(account, step);
				default -> export(bank, step, account);
			}
		}
		account.take(statement(bank, (any) -> true, false) + "合计,,,,,,\n");
		account.take(statement(bank, (any) -> true, false) + "总计,,,,,,\n");
		assertThat(counted(account, Side.IN)).as("what came in").isEqualTo(counted(bank, true));
		assertThat(counted(account, Side.OUT)).as("what went out").isEqualTo(counted(bank, false));
		Map<String, Long> left = counted(bank, true);
		counted(bank, false).forEach((kind, times) -> left.merge(kind, -times, Long::sum));
		left.values().removeIf((times) -> times == 0);
		assertThat(standing(account)).as("what is or may be confirmed").isEqualTo(left);
		assertThat(account.entries())
			.filteredOn((entry) -> entry.state() == State.MATCHED && entry.pairedWith() != null)
			.extracting(StatementEntry::id)
			.containsExactlyInAnyOrderElementsOf(account.tasks());
	}

	/** One payer may have a reference several times. */
	private static String reference(Step step) {
		return (step.reference() == 0) ? "" : step.reference() + "-" + step.payer();
	}

	private static int last(List<Booking> bank) {
		return bank.isEmpty() ? 1 : bank.get(bank.size() - 1).day();
	}

	private static void takeBack(List<Booking> bank, List<Booking> reversed, Step step) {
		List<Booking> left = new ArrayList<>(bank.stream().filter((one) -> one.mark() == Mark.CREDIT).toList());
		reversed.forEach(left::remove);
		if (!left.isEmpty()) {
			Booking credit = left.get(step.which() % left.size());
			Mark mark = List.of(Mark.NEGATIVE, Mark.WORD, credit.reference().isEmpty() ? Mark.NEGATIVE : Mark.NONE)
				.get(step.reference());
			reversed.add(credit);
			bank.add(new Booking(Math.max(step.day(), last(bank)), credit.reference(), credit.payer(), credit.yuan(),
					mark));
		}
	}

	private static void confirm(Account account, Step step) {
		List<StatementEntry> payments = account.payments();
		if (!payments.isEmpty()) {
			account.confirm(payments.get(step.which() % payments.size()));
		}
	}

	/** Some days, whole ones but for the last, which may go on. */
	private static void export(List<Booking> bank, Step step, Account account) {
		int from = step.day();
		int to = from + step.reference();
		String statement = statement(bank, (one) -> one.day() >= from && one.day() <= to, step.which() % 3 == 0);
		if (statement.lines().count() > 1) {
			account.take(statement);
		}
	}

	private static String statement(List<Booking> bank, Predicate<Booking> which, boolean brief) {
		return (brief ? "流水号,日期,收入,支出,对方户名\n" : "流水号,日期,收入,支出,对方户名,对方账号,摘要\n")
				+ bank.stream().filter(which).map((one) -> one.row(brief) + "\n").collect(Collectors.joining());
	}

	private static Map<String, Long> counted(List<Booking> bank, boolean in) {
		return bank.stream()
			.filter((one) -> (one.mark() == Mark.CREDIT) == in)
			.collect(Collectors.groupingBy(Booking::kind, TreeMap::new, Collectors.counting()));
	}

	private static Map<String, Long> counted(Account account, Side side) {
		return counted(account, (entry) -> entry.state() != State.MENDED && entry.transfer().side() == side
				&& entry.transfer().bookedOn().isPresent());
	}

	private static Map<String, Long> standing(Account account) {
		return counted(account, (entry) -> entry.pairedWith() == null
				&& (entry.state() == State.MATCHED || account.payments().contains(entry)));
	}

	private static Map<String, Long> counted(Account account, Predicate<StatementEntry> which) {
		return account.entries()
			.stream()
			.filter(which)
			.collect(Collectors.groupingBy(
					(entry) -> entry.transfer().payerName() + " " + entry.transfer().amountFen().orElseThrow() / 100,
					TreeMap::new, Collectors.counting()));
	}

}
