package org.ruzhu.membership.violation.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.ProcessTest;
import org.ruzhu.journey.Walk;
import org.ruzhu.membership.exit.ExitBlocker;
import org.ruzhu.membership.exit.ExitBlockers;
import org.ruzhu.membership.exit.Exits;
import org.ruzhu.membership.product.Holds;
import org.ruzhu.membership.product.Product;
import org.ruzhu.membership.product.Products;
import org.ruzhu.membership.violation.Measures;
import org.ruzhu.membership.violation.Report;
import org.ruzhu.membership.violation.Violation;
import org.ruzhu.membership.violation.ViolationFinding;
import org.ruzhu.membership.violation.ViolationNotPossibleException;
import org.ruzhu.membership.violation.Violations;
import org.ruzhu.money.deposit.Deductions;
import org.ruzhu.money.ledger.PenaltyBalance;
import org.ruzhu.platform.audit.AuditLine;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.notice.Notice;
import org.ruzhu.platform.notice.Notices;
import org.ruzhu.provider.cases.EnterpriseSealedException;
import org.ruzhu.provider.cases.OnboardingCase.State;
import org.ruzhu.provider.shop.ShopState;
import org.ruzhu.provider.shop.Shops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@ProcessTest("Violation")
class ViolationProcessTest extends JourneyTest {

	@Autowired
	private Notices notices;

	@Autowired
	private AuditLog audit;

	@Autowired
	private Violations violations;

	@Autowired
	private Products offered;

	@Autowired
	private Holds holds;

	@Autowired
	private Shops shops;

	@Autowired
	private Deductions deductions;

	@Autowired
	private RepositoryService repository;

	@Autowired
	private Exits exits;

	@Autowired
	private ExitBlockers blockers;

	@Test
	void theShopIsHiddenForTheDaysOfTheAnnexOnceAPersonHasFoundSo() {
		String product = beListed("operations");
		String draft = createProduct("云上备份");
		String id = report("fake-trade");
		assertThat(this.walk.of("Violation")).isWaitingAt("UserTask_AnswerReport").task().isAssignedTo(this.providerId);
		assertThat(told()).startsWith("violation-reported");
		assertThat(shop()).isEqualTo(ShopState.OPEN);
		this.walk.answer("UserTask_AnswerReport", Map.of("answer", "这些订单是真实用户下的。"));
		assertThat(this.walk.of("Violation")).isWaitingAt("UserTask_FindViolation")
			.task()
			.hasCandidateGroup("operations");
		this.walk.decide("UserTask_FindViolation", confirmed());
		assertThat(shop()).as("nothing is done before the measures are in force").isEqualTo(ShopState.OPEN);
		Instant imposed = Instant.parse("2026-09-03T03:00:00Z");
		Walk.itIs(imposed);
		this.walk.run("ServiceTask_ImposeMeasures");
		assertThat(shop()).isEqualTo(ShopState.BARRED);
		assertThat(this.shops.of(this.caseId).until()).contains(Instant.parse("2026-09-18T15:59:59Z"));
		assertThat(told()).startsWith("violation-confirmed");
		assertThat(lastMessage().body()).contains("虚假交易", "资料属实", "屏蔽店铺，至 2026年9月18日（含当日）", "可以在 2026年9月17日（含当日）以前")
			.doesNotContain("23:59");
		assertThat(product(product)).as("a hidden shop keeps its products").isEqualTo(Product.State.LISTED);
		assertThatExceptionOfType(InvalidAnswerException.class).as("publishing is barred")
			.isThrownBy(() -> this.offered.submit(this.caseId, List.of(draft)));
		assertThat(this.walk.due("Timer_MeasuresEnd")).isEqualTo("2026-09-18T16:00:00Z");
		this.walk.fire("Timer_MeasuresEnd");
		assertThat(shop()).isEqualTo(ShopState.OPEN);
		assertThat(told()).startsWith("measures-ended");
	}

	@Test
	void conductIsJudgedByTheTableOfItsDay() throws IOException {
		String table = Files.readString(Path.of("processes/steps/violation.dmn"));
		String row = table.substring(table.indexOf("<rule id=\"Row_Abuse\">"),
				table.indexOf("<rule id=\"Row_AccountMisuse\">"));
		String before = row.replace("&gt;= date(\"2017-08-01\")", "[date(\"2017-08-01\")..date(\"2026-08-14\")]");
		String after = row.replace("Row_Abuse", "Row_AbuseRevised")
			.replace("&gt;= date(\"2017-08-01\")", "&gt;= date(\"2026-08-15\")")
			.replace("<text>15</text>", "<text>30</text>");
		String revised = this.repository.createDeployment()
			.addString("violation.dmn", table.replace(row, before + after))
			.deploy()
			.getId();
		try {
			beListed("operations");
			judge(LocalDate.of(2026, 8, 14));
			assertThat(this.shops.of(this.caseId).until()).as("15 days")
				.contains(Instant.parse("2026-09-16T15:59:59Z"));
			judge(LocalDate.of(2026, 8, 15));
			assertThat(this.shops.of(this.caseId).until()).as("30 days")
				.contains(Instant.parse("2026-10-01T15:59:59Z"));
		}
		finally {
			this.repository.deleteDeployment(revised, true);
		}
	}

	private void judge(LocalDate day) {
		reportOf("abuse", day);
		answer();
		this.walk.decide("UserTask_FindViolation", confirmed());
		this.walk.run("ServiceTask_ImposeMeasures");
	}

	@Test
	void aReportThatIsNoViolationChangesNothing() {
		beListed("operations");
		report("abuse");
		this.walk.answer("UserTask_AnswerReport", Map.of("answer", "没有此事。"));
		Throwable problem = catchThrowable(
				() -> this.walk.decide("UserTask_FindViolation", Map.of("finding", "dismissed")));
		assertThat(InvalidAnswerException.in(problem).field()).isEqualTo("reason");
		this.walk.decide("UserTask_FindViolation", Map.of("finding", "dismissed", "reason", "证据不足"));
		assertThat(this.walk.of("Violation")).isEnded()
			.hasPassed("EndEvent_ReportDismissed")
			.hasNotPassed("ServiceTask_ImposeMeasures");
		assertThat(shop()).isEqualTo(ShopState.OPEN);
		assertThat(told()).startsWith("violation-dismissed");
		assertThat(lastMessage().body()).contains("证据不足");
		assertThat(blockers()).isEmpty();
	}

	@Test
	void whoSaysNothingInFiveWorkingDaysIsJudgedByWhatIsThere() {
		beListed("operations");
		Walk.itIs(Instant.parse("2026-09-29T03:00:00Z"));
		report("abuse");
		// National Day is off until 7 October; Saturday 10 October is worked.
		assertThat(day("Timer_Hearing")).isEqualTo("2026-10-12");
		this.walk.fire("Timer_Hearing");
		assertThat(this.walk.of("Violation")).isWaitingAt("UserTask_FindViolation");
	}

	@Test
	void theTimeToAppealIsTenWorkingDaysAcrossTheSpringFestival() {
		beListed("operations");
		Walk.itIs(Instant.parse("2026-02-11T03:00:00Z"));
		reportOf("abuse", LocalDate.of(2026, 2, 10));
		// Saturdays 14 and 28 February are worked; 15 to 23 February are off.
		assertThat(day("Timer_Hearing")).isEqualTo("2026-02-25");
		answer();
		this.walk.decide("UserTask_FindViolation", confirmed());
		Walk.itIs(Instant.parse("2026-02-12T03:00:00Z"));
		this.walk.run("ServiceTask_ImposeMeasures");
		assertThat(day("Timer_Appeal")).isEqualTo("2026-03-04");
		assertThat(day("Timer_MeasuresEnd")).as("fifteen days are plain days").isEqualTo("2026-02-27");
	}

	@Test
	void aGrantedAppealUndoesAllThatCanBeUndone() {
		String product = beListed("operations");
		String id = report("junk-ads", product);
		answer();
		this.walk.decide("UserTask_FindViolation", Map.of("finding", "confirmed", "reason", "资料属实", "measures",
				List.of("hide-shop"), "measureDays", "7", "deduction", "1200.50"));
		this.walk.run("ServiceTask_ImposeMeasures");
		assertThat(shop()).isEqualTo(ShopState.HIDDEN);
		assertThat(product(product)).isEqualTo(Product.State.DELISTED);
		assertThat(balance().heldFen()).isEqualTo(500_000 - 120_050);
		assertThat(this.deductions.balance(this.caseId)).isEqualTo(new PenaltyBalance(0, 120_050));
		this.walk.answer("UserTask_AppealFinding", Map.of("appeal", "广告是平台活动页。"));
		assertThat(this.walk.of("Violation")).isWaitingAt("UserTask_DecideAppeal", "Timer_MeasuresEnd");
		assertThat(shop()).as("the measures stay in force meanwhile").isEqualTo(ShopState.HIDDEN);
		this.walk.decide("UserTask_DecideAppeal", Map.of("appealDecision", "granted", "reason", "查证属实"));
		this.walk.run("ServiceTask_UndoMeasures");
		assertThat(this.walk.of("Violation")).isEnded().hasPassed("EndEvent_MeasuresUndone");
		assertThat(shop()).isEqualTo(ShopState.OPEN);
		assertThat(product(product)).isEqualTo(Product.State.LISTED);
		assertThat(balance().heldFen()).isEqualTo(500_000);
		assertThat(balance().owedFen()).isZero();
		assertThat(this.deductions.balance(this.caseId)).isEqualTo(new PenaltyBalance(0, 0));
		assertThat(this.violations.get(id).state()).isEqualTo(Violation.State.REVOKED);
		assertThat(told()).startsWith("appeal-granted");
		assertThat(lastMessage().body()).contains("查证属实");
	}

	@Test
	void whatTwoMattersKeepOffTheMarketComesBackWhenBothAreOver() {
		String product = beListed("operations");
		this.holds.delist(this.caseId, List.of(product), "order O-1");
		report("junk-ads", product);
		answer();
		this.walk.decide("UserTask_FindViolation", confirmed());
		this.walk.run("ServiceTask_ImposeMeasures");

		this.holds.release(this.caseId, "order O-1");
		assertThat(product(product)).as("the violation still stands").isEqualTo(Product.State.DELISTED);

		this.walk.answer("UserTask_AppealFinding", Map.of("appeal", "广告是平台活动页。"));
		this.walk.decide("UserTask_DecideAppeal", Map.of("appealDecision", "granted", "reason", "查证属实"));
		this.walk.run("ServiceTask_UndoMeasures");
		assertThat(product(product)).isEqualTo(Product.State.LISTED);
	}

	@Test
	void aRefusedAppealLeavesTheFindingAndItsMeasures() {
		beListed("operations");
		String id = confirm("abuse", TUESDAY);
		this.walk.answer("UserTask_AppealFinding", Map.of("appeal", "不是我们的员工。"));
		Throwable problem = catchThrowable(
				() -> this.walk.decide("UserTask_DecideAppeal", Map.of("appealDecision", "maybe", "reason", "x")));
		assertThat(InvalidAnswerException.in(problem).field()).isEqualTo("appealDecision");
		this.walk.decide("UserTask_DecideAppeal", Map.of("appealDecision", "refused", "reason", "录音清楚"));
		assertThat(told()).startsWith("appeal-refused");
		assertThat(shop()).isEqualTo(ShopState.BARRED);
		assertThat(this.violations.get(id).state()).isEqualTo(Violation.State.UPHELD);
		this.walk.fire("Timer_MeasuresEnd");
		assertThat(this.walk.of("Violation")).isEnded();
		assertThat(shop()).isEqualTo(ShopState.OPEN);
	}

	@Test
	void anAppealAfterItsTimeIsTooLate() {
		beListed("operations");
		confirm("abuse", TUESDAY);
		Instant over = this.walk.due("Timer_Appeal");
		assertThat(over).isEqualTo("2026-09-15T16:00:00Z");
		Walk.itIs(over);
		Throwable problem = catchThrowable(() -> this.walk.slip("UserTask_AppealFinding", Map.of("appeal", "迟了")));
		assertThat(InvalidAnswerException.in(problem)).extracting(InvalidAnswerException::field).isEqualTo("appeal");
		this.walk.fire("Timer_Appeal");
		assertThat(this.walk.tasks("UserTask_AppealFinding")).isEmpty();
		assertThat(this.walk.of("Violation")).hasPassed("EndEvent_NotAppealed");
	}

	@Test
	void oneReportHasOneFinding() {
		beListed("operations");
		String id = report("abuse");
		answer();
		this.walk.decide("UserTask_FindViolation", confirmed());
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(
				() -> this.violations.find(id, new ViolationFinding(false, "", List.of(), Measures.NONE, "又不算了")));
	}

	@Test
	void whatTheAnnexDoesNotListAPersonDecides() {
		beListed("operations");
		report(Violation.UNLISTED);
		answer();
		Throwable problem = catchThrowable(() -> this.walk.decide("UserTask_FindViolation", confirmed()));
		assertThat(InvalidAnswerException.in(problem).field()).isEqualTo("measures");
		problem = catchThrowable(() -> this.walk.decide("UserTask_FindViolation",
				Map.of("finding", "confirmed", "reason", "恶意低价", "measures", List.of("bar-publishing"))));
		assertThat(InvalidAnswerException.in(problem).field()).isEqualTo("measureDays");
		this.walk.decide("UserTask_FindViolation", Map.of("finding", "confirmed", "reason", "恶意低价", "measures",
				List.of("bar-publishing"), "measureDays", "3"));
		this.walk.run("ServiceTask_ImposeMeasures");
		assertThat(shop()).isEqualTo(ShopState.BARRED);
	}

	@Test
	void overlappingMeasuresLeaveTheStrictestInForceWhicheverEndsFirst() {
		beListed("operations");
		impose(Violation.UNLISTED, Map.of("measures", List.of("hide-shop"), "measureDays", "40"));
		Walk.later(Duration.ofDays(1));
		confirm("abuse", TUESDAY.plus(Duration.ofDays(1)));
		assertThat(shop()).isEqualTo(ShopState.BARRED);
		Walk.itIs(TUESDAY.plus(Duration.ofDays(17)));
		assertThat(shop()).as("the fifteen days are over, timer or not").isEqualTo(ShopState.HIDDEN);
		Walk.itIs(TUESDAY.plus(Duration.ofDays(40)));
		assertThat(shop()).as("the last of forty days").isEqualTo(ShopState.HIDDEN);
		Walk.itIs(Instant.parse("2026-10-11T16:00:00Z"));
		assertThat(shop()).as("24:00").isEqualTo(ShopState.OPEN);
	}

	@Test
	void whatAnotherViolationStillAsksForIsNotUndoneWithThisOne() {
		String product = beListed("operations");
		String first = impose("junk-ads", Map.of("products", product));
		String second = impose("misused-works", Map.of("products", product));
		undo(first);
		assertThat(product(product)).as("the other violation keeps it off").isEqualTo(Product.State.DELISTED);
		undo(second);
		assertThat(product(product)).isEqualTo(Product.State.LISTED);
	}

	@Test
	void ofAProviderThatHasLeftMeanwhileOnlyTheSealIsPut() {
		beListed("operations");
		String id = report("fraud");
		answer();
		this.walk.decide("UserTask_FindViolation", confirmed());
		this.cases.leave(this.caseId);
		this.cases.close(this.caseId);
		this.walk.run("ServiceTask_ImposeMeasures");
		assertThat(shop()).isEqualTo(ShopState.SEALED);
		assertThat(balance().heldFen()).isEqualTo(500_000);
		assertThat(this.deductions.balance(this.caseId)).isEqualTo(new PenaltyBalance(0, 0));
		assertThat(this.walk.hasEntered("Exit")).isFalse();
		assertThat(this.audit.of(this.caseId)).extracting(AuditLine::action)
			.contains("measures-void")
			.doesNotContain("measures-imposed");
		assertThatExceptionOfType(ViolationNotPossibleException.class).as("nor is it reported of any more")
			.isThrownBy(() -> report("abuse"));
		assertThat(this.violations.get(id).foundBy()).isPresent();
	}

	@Test
	void aNoticeTellsOfItsOwnViolationWhicheverWasTouchedLast() {
		beListed("operations");
		String first = confirm("abuse", TUESDAY);
		String second = report("fake-trade");
		this.notices.tell(Notice.to(this.caseId, "measures-ended").of(first));
		assertThat(lastMessage().subject()).contains(first).doesNotContain(second);
	}

	private void undo(String id) {
		Task appeal = this.walk.tasks("UserTask_AppealFinding")
			.stream()
			.filter((task) -> id.equals(this.walk.variable(task, "violationId")))
			.findFirst()
			.orElseThrow();
		this.walk.slip(appeal, Map.of("appeal", "不服"));
		this.walk.decide("UserTask_DecideAppeal", Map.of("appealDecision", "granted", "reason", "查证属实"));
		this.walk.run("ServiceTask_UndoMeasures");
	}

	@Test
	void expulsionEndsTheMembershipAtOnceAndForEver() {
		String product = beListed("operations");
		confirm("fraud", TUESDAY);
		assertThat(this.walk.of("Exit")).isWaitingAt("UserTask_ReturnReceipt");
		assertThat(state()).isEqualTo(State.LEAVING);
		assertThat(shop()).isEqualTo(ShopState.SEALED);
		assertThat(this.deductions.balance(this.caseId)).isEqualTo(new PenaltyBalance(0, 500_000));
		assertThat(balance().heldFen()).isZero();
		assertThat(blockers()).anyMatch((blocker) -> blocker.kind() == ExitBlocker.Kind.PUNISHMENT);
		assertThatExceptionOfType(EnterpriseSealedException.class)
			.isThrownBy(() -> this.cases.open(this.providerId, MARKET));
		returnReceipt();
		this.walk.decide("UserTask_ConfirmReceiptReturn", returned("2026-09-01"));
		assertThat(product(product)).isEqualTo(Product.State.DELISTED);
		assertThat(this.walk.of("Exit")).as("the appeal may bring the deposit back")
			.isWaitingAt("UserTask_ClearBlockers");
		this.walk.fire("Timer_Appeal");
		this.walk.decide("UserTask_ClearBlockers", Map.of("note", "申诉期已过"));
		assertThat(state()).isEqualTo(State.CLOSED);
		assertThat(told()).doesNotContain("deposit-refunded");
		assertThat(shop()).isEqualTo(ShopState.SEALED);
	}

	@Test
	void whoIsExpelledByMistakeGetsTheDepositBackAtTheEnd() {
		beListed("operations");
		confirm("fraud", TUESDAY);
		returnReceipt();
		this.walk.decide("UserTask_ConfirmReceiptReturn", returned("2026-09-01"));
		this.walk.answer("UserTask_AppealFinding", Map.of("appeal", "冒名所为。"));
		this.walk.decide("UserTask_DecideAppeal", Map.of("appealDecision", "granted", "reason", "查证属实"));
		this.walk.run("ServiceTask_UndoMeasures");
		assertThat(shop()).isEqualTo(ShopState.OPEN);
		this.walk.decide("UserTask_ClearBlockers", Map.of("note", "申诉成立"));
		this.walk.run("ServiceTask_RefundDeposit");
		assertThat(balance().refundedFen()).isEqualTo(500_000);
		assertThat(state()).isEqualTo(State.CLOSED);
		assertThat(this.cases.open(this.providerId, MARKET)).as("no seal is left").isNotNull();
	}

	@Test
	void aDeductionTakesWhatIsHeldAndTheRestIsOwed() {
		beListed("operations");
		impose(Violation.UNLISTED, Map.of("deduction", "6000"));
		assertThat(balance().heldFen()).isZero();
		assertThat(balance().owedFen()).isEqualTo(500_000);
		assertThat(this.deductions.balance(this.caseId)).isEqualTo(new PenaltyBalance(100_000, 500_000));
	}

	@Test
	void nobodyIsReportedWhoIsNoMemberOrWhereNothingIsStated() {
		payFor("operations");
		assertThatExceptionOfType(ViolationNotPossibleException.class).isThrownBy(() -> report("abuse"));
		list();
		Throwable future = catchThrowable(() -> this.violations.report(this.caseId,
				new Report("abuse", "谩骂", LocalDate.of(2026, 9, 2), List.of(), List.of(), Optional.empty())));
		assertThat(InvalidAnswerException.in(future).field()).isEqualTo("occurredOn");
		Throwable before = catchThrowable(() -> this.violations.report(this.caseId,
				new Report("abuse", "谩骂", LocalDate.of(2017, 7, 31), List.of(), List.of(), Optional.empty())));
		assertThat(InvalidAnswerException.in(before).field()).isEqualTo("occurredOn");
	}

	@Test
	void aReportThatTheMarketplaceSendsTwiceIsOne() {
		beListed("operations");
		Report report = new Report("abuse", "谩骂", LocalDate.of(2026, 9, 1), List.of(), List.of(),
				Optional.of("C-" + this.caseId));
		String id = this.violations.report(this.caseId, report).id();
		assertThat(this.violations.report(this.caseId, report).id()).isEqualTo(id);
		assertThat(this.violations.of(this.caseId)).hasSize(1);
	}

	private String report(String type, String... products) {
		return reportOf(type, LocalDate.of(2026, 9, 1), products);
	}

	private String reportOf(String type, LocalDate day, String... products) {
		String id = this.violations
			.report(this.caseId,
					new Report(type, "用户投诉的事实", day, List.of(products), List.of(upload("violation-evidence")),
							Optional.empty()))
			.id();
		this.walk.look();
		return id;
	}

	private void answer() {
		this.walk.answer("UserTask_AnswerReport", Map.of("answer", "我们的说明"));
	}

	private static Map<String, Object> confirmed() {
		return Map.of("finding", "confirmed", "reason", "资料属实");
	}

	private String confirm(String type, Instant when) {
		String id = report(type);
		answer();
		this.walk.decide("UserTask_FindViolation", confirmed());
		Walk.itIs(when);
		this.walk.run("ServiceTask_ImposeMeasures");
		return id;
	}

	private String impose(String type, Map<String, Object> decided) {
		String id = report(type);
		answer();
		Map<String, Object> finding = new HashMap<>(confirmed());
		finding.putAll(decided);
		this.walk.decide("UserTask_FindViolation", finding);
		this.walk.run("ServiceTask_ImposeMeasures");
		return id;
	}

	private ShopState shop() {
		return this.shops.of(this.caseId).state();
	}

	private List<ExitBlocker> blockers() {
		return this.blockers.of(this.caseId)
			.stream()
			.filter((blocker) -> blocker.kind() != ExitBlocker.Kind.RECEIPT)
			.toList();
	}

	private LocalDate day(String timer) {
		return this.walk.day(timer);
	}

}
