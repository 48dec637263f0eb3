package org.ruzhu.provider.shop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContextManager;
import org.springframework.transaction.support.TransactionOperations;

import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.journey.Walk;
import org.ruzhu.membership.exit.ExitNotPossibleException;
import org.ruzhu.membership.exit.ExitWithdrawals;
import org.ruzhu.membership.exit.Exits;
import org.ruzhu.membership.product.Product;
import org.ruzhu.membership.violation.Report;
import org.ruzhu.membership.violation.Violation;
import org.ruzhu.membership.violation.Violations;
import org.ruzhu.money.deposit.Deductions;
import org.ruzhu.money.ledger.Balance;
import org.ruzhu.money.ledger.PenaltyBalance;
import org.ruzhu.platform.calendar.WorkingDays;
import org.ruzhu.provider.cases.EnterpriseSealedException;
import org.ruzhu.provider.cases.OnboardingCase.State;
import org.ruzhu.provider.enterprise.Enterprises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Whatever is reported, found, appealed and topped up in whatever order, however much
 * time passes, and whether the provider leaves, stays after all or is expelled: the shop
 * stands as a model of a few lines says, and the money is right.
 */
@RuzhuTest
class ShopStatePropertyTest extends JourneyTest {

	/** After the hours in which timers of a day fire. */
	private static final Instant EVENING = Instant.parse("2026-09-01T10:30:00Z");

	/** What overlaps, stacks and runs out. */
	private static final List<Reported> CALM = List.of(Reported.UNLISTED, Reported.UNLISTED, Reported.ABUSE,
			Reported.NO_WORK, Reported.ADS);

	/** What seals, and is appealed while another seal holds. */
	private static final List<Reported> GRAVE = List.of(Reported.TROJAN, Reported.TROJAN, Reported.FRAUD,
			Reported.UNLISTED, Reported.ABUSE);

	@Autowired
	private Violations violations;

	@Autowired
	private Enterprises enterprises;

	@Autowired
	private Exits exits;

	@Autowired
	private ExitWithdrawals stays;

	@Autowired
	private Shops shops;

	@Autowired
	private Deductions deductions;

	@Autowired
	private WorkingDays workingDays;

	@Autowired
	private ManagementService management;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionOperations transaction;

	@Autowired
	private Clock clock;

	private List<Measure> measures;

	/** How far the top-up that is open has come. */
	private Term term;

	private LocalDate toppedUpBy;

	private boolean closed;

	private Way way;

	/** Whether a top-up was open when the provider began to leave. */
	private boolean brokenOff;

	/** What a violation was punished with, as this test knows it. */
	private record Measure(String violation, Reported reported, LocalDate lastDay, LocalDate appealUntil) {

		private boolean lasts(LocalDate today) {
			return this.lastDay == null || !today.isAfter(this.lastDay);
		}

	}

	private enum Term {

		NONE, RUNNING, AWAITING_CLOSURE, OVER

	}

	private enum Way {

		MEMBER, LEAVING, EXPELLED

	}

	/** What is reported: how it stands in the annex. */
	private enum Reported {

		ADS("junk-ads", ShopState.OPEN, 0, 0), ABUSE("abuse", ShopState.BARRED, 15, 0),
		NO_WORK("no-work-in-time", ShopState.BARRED, 30, 0), TROJAN("trojan", ShopState.SEALED, 0, 5000),
		FRAUD("fraud", ShopState.SEALED, 0, 5000), UNLISTED(Violation.UNLISTED, ShopState.HIDDEN, 20, 1200);

		private final String type;

		private final ShopState kind;

		private final int days;

		private final int yuan;

		Reported(String type, ShopState kind, int days, int yuan) {
			this.type = type;
			this.kind = kind;
			this.days = days;
			this.yuan = yuan;
		}

	}

	private enum Happening {

		PUNISHED, DISMISSED, APPEAL_GRANTED, APPEAL_REFUSED, PAID, CLOSURE, TIME, LEFT, STAYED

	}

	private record Step(Happening happening, Reported reported, int much) {
	}

	@BeforeProperty
	void aMember() throws Exception {
		new TestContextManager(getClass()).prepareTestInstance(this);
		begin();
		newProvider();
		beListed("operations");
	}

	@AfterProperty
	void done() {
		end();
	}

	@Provide
	Arbitrary<List<Step>> steps() {
		Arbitrary<Happening> happening = Arbitraries.frequency(Tuple.of(6, Happening.PUNISHED),
				Tuple.of(5, Happening.TIME), Tuple.of(3, Happening.APPEAL_GRANTED),
				Tuple.of(1, Happening.APPEAL_REFUSED), Tuple.of(2, Happening.PAID), Tuple.of(3, Happening.CLOSURE),
				Tuple.of(1, Happening.DISMISSED), Tuple.of(2, Happening.LEFT), Tuple.of(3, Happening.STAYED));
		return Arbitraries.oneOf(steps(happening, CALM), steps(happening, GRAVE));
	}

	private static Arbitrary<List<Step>> steps(Arbitrary<Happening> happening, List<Reported> reported) {
		return Combinators.combine(happening, Arbitraries.of(reported), Arbitraries.of(0, 1, 2, 1, 0, 9))
			.as(Step::new)
			.list()
			.ofMinSize(18)
			.ofMaxSize(26);
	}

	@Property(tries = 8, edgeCases = EdgeCasesMode.NONE)
	void theShopStandsAsTheRulesSayAndTheMoneyIsRight(@ForAll("steps") List<Step> steps) {
		this.transaction.executeWithoutResult((nothingStays) -> {
			nothingStays.setRollbackOnly();
			Walk.itIs(EVENING);
			this.walk.with(this.caseId);
			this.measures = new ArrayList<>();
			this.term = Term.NONE;
			this.closed = false;
			this.way = Way.MEMBER;
			steps.forEach((step) -> {
				take(step);
				check();
			});
		});
	}

	private void take(Step step) {
		switch (step.happening()) {
			case PUNISHED -> punish(step.reported());
			case DISMISSED -> find(report(step.reported()), Map.of("finding", "dismissed", "reason", "证据不足"));
			case APPEAL_GRANTED -> appeal("granted", step.much());
			case APPEAL_REFUSED -> appeal("refused", step.much());
			case PAID -> topUp(Math.max(100, owed() / (step.much() + 1)));
			case CLOSURE -> close();
			case TIME -> passUntilSomethingEnds(step.much());
			case LEFT -> leave();
			case STAYED -> stay();
		}
	}

	private void punish(Reported reported) {
		String id = report(reported);
		Map<String, Object> finding = (reported == Reported.UNLISTED)
				? Map.of("finding", "confirmed", "reason", "属实", "measures", List.of("hide-shop"), "measureDays",
						reported.days, "deduction", reported.yuan)
				: Map.of("finding", "confirmed", "reason", "属实", "products", product());
		find(id, finding);
		this.walk.run("ServiceTask_ImposeMeasures");
		LocalDate lastDay = (reported.days > 0) ? today().plusDays(reported.days) : null;
		this.measures.add(new Measure(id, reported, lastDay, after(10)));
		if (reported == Reported.FRAUD) {
			breakOff();
			this.way = Way.EXPELLED;
		}
		if (reported == Reported.UNLISTED && this.way == Way.MEMBER
				&& (this.term == Term.NONE || this.term == Term.RUNNING)) {
			beginTerm();
		}
	}

	private void beginTerm() {
		this.term = Term.RUNNING;
		this.toppedUpBy = after(7);
	}

	private void breakOff() {
		if (this.way == Way.MEMBER) {
			this.brokenOff = this.term != Term.NONE;
			this.term = Term.NONE;
		}
	}

	/** The provider asks to leave, which only a member can. */
	private void leave() {
		if (this.way == Way.MEMBER) {
			this.exits.request(this.caseId);
			breakOff();
			this.way = Way.LEAVING;
		}
		else {
			assertThatExceptionOfType(ExitNotPossibleException.class).isThrownBy(() -> this.exits.request(this.caseId));
		}
		this.walk.look();
	}

	/** The provider stays after all, which only who leaves by its own wish can. */
	private void stay() {
		if (this.way == Way.LEAVING && expected() != ShopState.SEALED) {
			boolean deducted = owed() > 0;
			this.stays.withdraw(this.caseId);
			this.way = Way.MEMBER;
			if (owed() == 0) {
				this.closed = this.closed && !this.brokenOff;
			}
			else if (this.brokenOff || deducted) {
				beginTerm();
			}
		}
		else {
			assertThatExceptionOfType(ExitNotPossibleException.class)
				.isThrownBy(() -> this.stays.withdraw(this.caseId));
		}
		this.walk.look();
	}

	private String product() {
		return this.jdbc.sql("select id from product where case_id = ?")
			.param(this.caseId)
			.query(String.class)
			.single();
	}

	private String report(Reported reported) {
		String id = this.violations
			.report(this.caseId,
					new Report(reported.type, "事实", LocalDate.of(2026, 9, 1), List.of(), List.of(), Optional.empty()))
			.id();
		this.walk.look();
		return id;
	}

	private void find(String id, Map<String, Object> finding) {
		this.walk.slip(task("UserTask_AnswerReport", id).orElseThrow(), Map.of("answer", "说明"));
		this.walk.decide(task("UserTask_FindViolation", id).orElseThrow(), finding);
	}

	private Optional<Task> task(String key, String violation) {
		return this.walk.tasks(key)
			.stream()
			.filter((task) -> violation.equals(this.walk.variable(task, "violationId")))
			.findFirst();
	}

	/** One of the violations that can be appealed is. */
	private void appeal(String decision, int which) {
		List<Measure> open = this.measures.stream()
			.filter((measure) -> !today().isAfter(measure.appealUntil()))
			.filter((measure) -> task("UserTask_AppealFinding", measure.violation()).isPresent())
			.toList();
		if (!open.isEmpty()) {
			appeal(decision, open.get(which % open.size()));
		}
	}

	private void appeal(String decision, Measure measure) {
		this.walk.slip(task("UserTask_AppealFinding", measure.violation()).orElseThrow(), Map.of("appeal", "不服"));
		this.walk.decide(task("UserTask_DecideAppeal", measure.violation()).orElseThrow(),
				Map.of("appealDecision", decision, "reason", "复查"));
		if (decision.equals("granted")) {
			this.walk.run("ServiceTask_UndoMeasures");
			this.measures.remove(measure);
			settle();
		}
	}

	private void topUp(long fen) {
		if (!this.walk.tasks("UserTask_SubmitTransferVoucher").isEmpty()) {
			pay("%d.00".formatted(fen / 100));
			settle();
		}
	}

	/** Nothing is owed any more, so nothing is to top up. */
	private void settle() {
		if (this.term != Term.NONE && owed() == 0) {
			this.term = Term.NONE;
			this.closed = false;
		}
	}

	private long owed() {
		return balance().owedFen() + this.deductions.balance(this.caseId).owedFen();
	}

	/** Time passes, and a person closes the shop where the time to top up is over. */
	private void close() {
		pass(11);
		boolean due = this.term == Term.AWAITING_CLOSURE;
		assertThat(this.walk.tasks("UserTask_ConfirmClosure")).hasSize(due ? 1 : 0);
		if (due) {
			this.walk.decide("UserTask_ConfirmClosure", Map.of("closure", "close"));
			this.term = Term.OVER;
			this.closed = true;
		}
	}

	/**
	 * To the last day of the measure that ends next, to the day after, or beyond it.
	 */
	private void passUntilSomethingEnds(int days) {
		long next = this.measures.stream()
			.filter((measure) -> measure.lastDay() != null && measure.lasts(today()))
			.mapToLong((measure) -> ChronoUnit.DAYS.between(today(), measure.lastDay()))
			.min()
			.orElse(0);
		pass((int) next + days);
	}

	private void pass(int days) {
		Walk.later(Duration.ofDays(days));
		for (Optional<Job> due = due(); due.isPresent(); due = due()) {
			this.management.executeJob(due.get().getId());
		}
		this.walk.look();
		if (this.term == Term.RUNNING && today().isAfter(this.toppedUpBy)) {
			this.term = Term.AWAITING_CLOSURE;
		}
	}

	private Optional<Job> due() {
		return Stream.of("Violation", "TopUp")
			.flatMap((model) -> this.walk.instances(model).stream())
			.flatMap((instance) -> this.management.createJobQuery()
				.processInstanceId(instance)
				.timers()
				.duedateLowerThan(Date.from(this.clock.instant().plusMillis(1)))
				.list()
				.stream())
			.min(Comparator.comparing(Job::getDuedate));
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private LocalDate after(int days) {
		return this.workingDays.after(today(), days);
	}

	private void check() {
		assertThat(this.shops.of(this.caseId).state()).isEqualTo(expected());
		assertThat(state()).isEqualTo((this.way == Way.MEMBER) ? State.ONBOARDED : State.LEAVING);
		assertThat(product(product())).isEqualTo(isOffered() ? Product.State.LISTED : Product.State.DELISTED);
		assertThat(this.walk.instances("TopUp")).hasSize((this.term == Term.NONE) ? 0 : 1);
		assertThat(this.enterprises.get(this.providerId).isSealed()).isEqualTo(expected() == ShopState.SEALED);
		Balance balance = balance();
		PenaltyBalance penalties = this.deductions.balance(this.caseId);
		assertThat(balance.paidFen())
			.isEqualTo(balance.heldFen() + balance.excessFen() + balance.refundedFen() + penalties.deductedFen());
		assertThat(penalties.deductedFen() + penalties.owedFen())
			.isEqualTo(this.measures.stream().mapToLong((measure) -> measure.reported().yuan * 100L).sum());
		assertThat(this.jdbc.sql("""
				select coalesce(sum(p.amount_fen), 0) from posting p join journal_entry e on e.id = p.entry_id
				where e.case_id = ?""").param(this.caseId).query(Long.class).single()).isZero();
		assertThat(this.shops.of(this.caseId).restrictions()).extracting(Restriction::reference)
			.filteredOn((reference) -> !reference.startsWith("exit"))
			.allSatisfy(
					(reference) -> assertThat(this.violations.get(reference.substring(0, 15)).foundBy()).isPresent());
		if (expected() == ShopState.SEALED) {
			assertThatExceptionOfType(EnterpriseSealedException.class)
				.isThrownBy(() -> this.cases.open(this.providerId, "alibaba"));
		}
	}

	/**
	 * The rules: the strictest of what lasts, and closed while the deposit is wanting.
	 */
	private ShopState expected() {
		return Stream
			.concat(this.measures.stream()
				.filter((measure) -> measure.lasts(today()))
				.map((measure) -> measure.reported().kind), Stream.of(this.closed ? ShopState.CLOSED : ShopState.OPEN))
			.max(Comparator.naturalOrder())
			.orElseThrow();
	}

	/** A product is offered while no violation delists it and the provider stays. */
	private boolean isOffered() {
		return this.way == Way.MEMBER
				&& this.measures.stream().noneMatch((measure) -> measure.reported() == Reported.ADS);
	}

}
