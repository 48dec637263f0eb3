package org.ruzhu.membership.exit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.journey.Walk;
import org.ruzhu.membership.exit.ExitOverview.Refund;
import org.ruzhu.membership.exit.Obligation.Kind;
import org.ruzhu.money.deposit.Deposits;
import org.ruzhu.money.receipt.Receipts;
import org.ruzhu.money.voucher.ReceivedTransfer;
import org.ruzhu.money.voucher.VoucherDetails;
import org.ruzhu.money.voucher.Vouchers;
import org.ruzhu.platform.calendar.WorkingDays;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.provider.cases.OnboardingCase.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@RuzhuTest
class ExitsTest extends JourneyTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 9, 21);

	@Autowired
	private Exits exits;

	@Autowired
	private ExitSteps steps;

	@Autowired
	private ExitBlockers blockers;

	@Autowired
	private Obligations obligations;

	@Autowired
	private ExitNoticeFacts noticeFacts;

	@Autowired
	private Receipts receipts;

	@Autowired
	private Deposits deposits;

	@Autowired
	private Vouchers vouchers;

	@BeforeEach
	void aMemberWithADepositAndItsReceipt() {
		verify();
		passMilestones(State.ONBOARDED);
		this.deposits.assess("assess:" + this.caseId, this.caseId, 500000, "Deposit, version 1");
		this.vouchers.submit(this.caseId, new VoucherDetails("北京市海淀区1号", "李四", "13800138000", true, "", "wire",
				LocalDate.of(2026, 9, 1), upload("transfer-voucher"), true));
		this.vouchers.confirm(this.caseId,
				new ReceivedTransfer(600000, LocalDate.of(2026, 9, 1), "ref-" + this.caseId, ""));
		this.deposits.bookConfirmed(this.caseId);
		sendReceipts();
		itIs(TODAY);
	}

	@Test
	void aMemberMayAskToLeave() {
		assertThat(this.exits.overview(this.caseId).isPossible()).isTrue();
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "ONBOARDED")
	void nobodyElseMay(State state) {
		somebodyElse();
		passMilestones(state);
		assertThat(this.exits.overview(this.caseId).isPossible()).isFalse();
		assertThatExceptionOfType(ExitNotPossibleException.class).isThrownBy(() -> this.exits.request(this.caseId));
		assertThat(state()).isEqualTo(state);
	}

	@Test
	void whatIsUnfinishedAndTheReceiptStandInTheWay() {
		this.obligations.open(this.caseId, Kind.PUNISHMENT, "V-7", "下架 15 天");
		this.obligations.open(this.caseId, Kind.DISPUTE, "D-8", "");
		Obligation order = this.obligations.open(this.caseId, Kind.ORDER, " O-9 ", "");
		assertThat(this.blockers.of(this.caseId)).extracting((blocker) -> blocker.kind() + " " + blocker.reference())
			.containsExactly("PUNISHMENT V-7", "DISPUTE D-8", "ORDER O-9", "RECEIPT " + receipt());
		this.obligations.close(order.id());
		this.receipts.takeBack(this.caseId, TODAY);
		assertThat(this.exits.overview(this.caseId).blockers()).extracting(ExitBlocker::reference)
			.containsExactly("V-7", "D-8");
	}

	@Test
	void anObligationIsClosedOnceAndKept() {
		Obligation order = this.obligations.open(this.caseId, Kind.ORDER, "O-9", "");
		this.obligations.close(order.id());
		Optional<Instant> closedAt = this.obligations.of(this.caseId).get(0).closedAt();
		this.obligations.close(order.id());
		assertThat(this.obligations.of(this.caseId)).singleElement().satisfies((closed) -> {
			assertThat(closed.isOpen()).isFalse();
			assertThat(closed.closedAt()).isEqualTo(closedAt).isPresent();
			assertThat(closed.closedBy()).contains("system");
		});
		assertThatExceptionOfType(UnknownObligationException.class).isThrownBy(() -> this.obligations.close(999_999));
		assertThatExceptionOfType(InvalidAnswerException.class)
			.isThrownBy(() -> this.obligations.open(this.caseId, Kind.ORDER, " ", ""))
			.satisfies((problem) -> assertThat(problem.field()).isEqualTo("reference"));
	}

	@Test
	void theRefundIsForecastAsIfTheReceiptCameBackToday() {
		assertThat(this.exits.overview(this.caseId).refund())
			.contains(new Refund(600000, LocalDate.of(2026, 10, 19), true, false, false));
	}

	@Test
	void theRefundCountsFromTheDayTheReceiptCameBack() {
		comeBackOn(LocalDate.of(2026, 9, 18));
		this.steps.begin(this.caseId);
		assertThat(this.steps.refundDaysFrom(this.caseId)).isEqualTo("2026-09-18");
		assertThat(this.exits.overview(this.caseId).refund())
			.contains(new Refund(600000, LocalDate.of(2026, 10, 15), false, false, false));
	}

	@Test
	void aDayInAYearWithoutANoticeIsProvisional() {
		comeBackOn(LocalDate.of(2026, 12, 11));
		this.steps.begin(this.caseId);
		assertThat(this.exits.overview(this.caseId).refund())
			.contains(new Refund(600000, LocalDate.of(2027, 1, 1), false, true, false));
		assertThat(this.noticeFacts.of(this.caseId, Locale.SIMPLIFIED_CHINESE).get("refundDue"))
			.isEqualTo("2027年1月1日（暂定：所涉年份的放假安排尚未公布）");
	}

	@ParameterizedTest
	@CsvSource({ "2026-12-10, 0", "2026-12-11, 1" })
	void operatorsAreToldOfAYearWithoutANotice(LocalDate day, int notices) {
		comeBackOn(day);
		this.steps.begin(this.caseId);
		this.steps.refundDaysFrom(this.caseId);
		assertThat(toldToStaff()).filteredOn("calendar-missing"::equals).hasSize(notices);
	}

	@Test
	void whereNothingIsHeldThereIsNothingToWaitFor() {
		somebodyElse();
		assertThat(this.exits.overview(this.caseId).refund()).isEmpty();
		LocalDate from = this.steps.refundDaysFrom(this.caseId);
		assertThat(WorkingDays.announced().after(from, 15)).isBefore(TODAY);
	}

	@Test
	void noticesSayWhatIsUnfinishedOnceTheExitRuns() {
		this.obligations.open(this.caseId, Kind.DISPUTE, "D-8", "");
		assertThat(this.noticeFacts.of(this.caseId, Locale.ENGLISH)).isEmpty();
		this.steps.begin(this.caseId);
		assertThat(this.noticeFacts.of(this.caseId, Locale.ENGLISH)).containsEntry("refundDue", "October 19, 2026")
			.containsEntry("exitWaitsFor", """
					Complaint or dispute still open: D-8
					Deposit receipt not returned: %s""".formatted(receipt()));
		this.receipts.miss(this.caseId, "信封是空的");
		assertThat(this.noticeFacts.of(this.caseId, Locale.ENGLISH)).containsEntry("exitReason", "信封是空的");
	}

	private String receipt() {
		return this.receipts.of(this.caseId).get(0).number();
	}

	private void comeBackOn(LocalDate day) {
		itIs(day);
		this.receipts.takeBack(this.caseId, day);
		itIs(TODAY);
	}

	private static void itIs(LocalDate day) {
		Walk.itIs(day.atTime(10, 0).atZone(WorkingDays.ZONE).toInstant());
	}

	/** A provider who has just signed up. */
	private void somebodyElse() {
		this.email = "second-" + this.email;
		signUp();
	}

}
