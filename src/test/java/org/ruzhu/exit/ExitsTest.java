package org.ruzhu.exit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.ruzhu.application.Application;
import org.ruzhu.application.Application.State;
import org.ruzhu.application.Applications;
import org.ruzhu.audit.AuditLog;
import org.ruzhu.calendar.WorkingDays;
import org.ruzhu.deposit.Balance;
import org.ruzhu.deposit.Deposits;
import org.ruzhu.deposit.Receipt;
import org.ruzhu.deposit.Receipts;
import org.ruzhu.exit.ExitOverview.Refund;
import org.ruzhu.exit.Obligation.Kind;
import org.ruzhu.exit.process.ExitProcess;
import org.ruzhu.form.InvalidAnswer;
import org.ruzhu.market.LocalizedText;
import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;
import org.ruzhu.market.Promise;
import org.ruzhu.notice.Notice;
import org.ruzhu.notice.Notices;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.test.autoconfigure.data.jdbc.DataJdbcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

@DataJdbcTest
@ImportAutoConfiguration(MessageSourceAutoConfiguration.class)
@Import({ Exits.class, RefundTerm.class, ExitBlockers.class, Obligations.class, ExitNoticeFacts.class, AuditLog.class })
class ExitsTest {

	private static final String CASE = "APP-2026-000001";

	private static final LocalDate TODAY = LocalDate.of(2026, 9, 21);

	@Autowired
	private Exits exits;

	@Autowired
	private ExitBlockers blockers;

	@Autowired
	private Obligations obligations;

	@Autowired
	private ExitNoticeFacts noticeFacts;

	@MockitoBean
	private Applications applications;

	@MockitoBean
	private Deposits deposits;

	@MockitoBean
	private Receipts receipts;

	@MockitoBean
	private Markets markets;

	@MockitoBean
	private ExitProcess process;

	@MockitoBean
	private Notices notices;

	private final Application application = mock(Application.class);

	private final Receipt receipt = mock(Receipt.class);

	@BeforeEach
	void aMemberWithADepositAndItsReceipt() {
		given(this.application.id()).willReturn(CASE);
		given(this.application.marketId()).willReturn("tencent-classic");
		given(this.application.state()).willReturn(State.ONBOARDED);
		given(this.applications.get(CASE)).willReturn(this.application);
		given(this.receipt.number()).willReturn("R-2026-000005");
		given(this.receipt.isOutstanding()).willReturn(true);
		given(this.receipt.settledOn()).willReturn(Optional.empty());
		given(this.receipt.missingReason()).willReturn(Optional.empty());
		given(this.receipts.of(CASE)).willReturn(List.of(this.receipt));
		given(this.receipts.outstanding(CASE)).willReturn(List.of(this.receipt));
		holds(500000, 100000);
		LocalizedText text = new LocalizedText("003", "003");
		given(this.markets.get("tencent-classic"))
			.willReturn(new Market("tencent-classic", text, List.of(), List.of(), List.of(), List.of(), List.of(),
					Map.of("refund", new Promise(15, Optional.empty(), true, true, Optional.of(text))), List.of(),
					List.of(), List.of(), null, List.of(), Map.of()));
	}

	@Test
	void aMemberMayAskToLeave() {
		assertThat(this.exits.overview(CASE).isPossible()).isTrue();
		this.exits.request(CASE);
		verify(this.process).request(CASE, "tencent-classic");
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "ONBOARDED")
	void nobodyElseMay(State state) {
		given(this.application.state()).willReturn(state);
		assertThat(this.exits.overview(CASE).isPossible()).isFalse();
		assertThatExceptionOfType(ExitNotPossible.class).isThrownBy(() -> this.exits.request(CASE));
		verify(this.process, never()).request(CASE, "tencent-classic");
	}

	@Test
	void whatIsUnfinishedAndTheReceiptStandInTheWay() {
		this.obligations.open(CASE, Kind.PUNISHMENT, "V-7", "下架 15 天");
		this.obligations.open(CASE, Kind.DISPUTE, "D-8", "");
		Obligation order = this.obligations.open(CASE, Kind.ORDER, " O-9 ", "");
		assertThat(this.blockers.of(CASE)).extracting((blocker) -> blocker.kind() + " " + blocker.reference())
			.containsExactly("PUNISHMENT V-7", "DISPUTE D-8", "ORDER O-9", "RECEIPT R-2026-000005");
		this.obligations.close(order.id());
		given(this.receipts.outstanding(CASE)).willReturn(List.of());
		assertThat(this.exits.overview(CASE).blockers()).extracting(ExitBlocker::reference)
			.containsExactly("V-7", "D-8");
	}

	@Test
	void anObligationIsClosedOnceAndKept() {
		Obligation order = this.obligations.open(CASE, Kind.ORDER, "O-9", "");
		this.obligations.close(order.id());
		Optional<Instant> closedAt = this.obligations.of(CASE).get(0).closedAt();
		this.obligations.close(order.id());
		assertThat(this.obligations.of(CASE)).singleElement().satisfies((closed) -> {
			assertThat(closed.isOpen()).isFalse();
			assertThat(closed.closedAt()).isEqualTo(closedAt).isPresent();
			assertThat(closed.closedBy()).contains("system");
		});
		assertThatExceptionOfType(UnknownObligation.class).isThrownBy(() -> this.obligations.close(999_999));
		assertThatExceptionOfType(InvalidAnswer.class)
			.isThrownBy(() -> this.obligations.open(CASE, Kind.ORDER, " ", ""))
			.satisfies((problem) -> assertThat(problem.field()).isEqualTo("reference"));
	}

	@Test
	void theRefundIsForecastAsIfTheReceiptCameBackToday() {
		assertThat(this.exits.overview(CASE).refund())
			.contains(new Refund(600000, LocalDate.of(2026, 10, 19), true, false));
	}

	@Test
	void theRefundCountsFromTheDayTheReceiptCameBack() {
		comeBackOn(LocalDate.of(2026, 9, 18));
		assertThat(this.exits.settle(CASE)).isEqualTo("2026-09-18");
		assertThat(this.exits.overview(CASE).refund())
			.contains(new Refund(600000, LocalDate.of(2026, 10, 15), false, false));
	}

	@Test
	void aDayInAYearWithoutANoticeIsProvisional() {
		comeBackOn(LocalDate.of(2026, 12, 11));
		given(this.application.state()).willReturn(State.LEAVING);
		assertThat(this.exits.overview(CASE).refund())
			.contains(new Refund(600000, LocalDate.of(2027, 1, 1), false, true));
		assertThat(this.noticeFacts.of(CASE, Locale.SIMPLIFIED_CHINESE).get("refundDue"))
			.isEqualTo("2027年1月1日（暂定：所涉年份的放假安排尚未公布）");
	}

	@Test
	void operatorsAreToldOfAYearWithoutANotice() {
		comeBackOn(LocalDate.of(2026, 12, 10));
		this.exits.settle(CASE);
		verify(this.notices, never()).tell(any(Notice.class));
		comeBackOn(LocalDate.of(2026, 12, 11));
		this.exits.settle(CASE);
		verify(this.notices).tell(any(Notice.class));
	}

	@Test
	void whereNothingIsHeldThereIsNothingToWaitFor() {
		holds(0, 0);
		assertThat(this.exits.overview(CASE).refund()).isEmpty();
		LocalDate from = this.exits.settle(CASE);
		assertThat(WorkingDays.announced().after(from, 15)).isBefore(TODAY);
	}

	@Test
	void noticesSayWhatIsUnfinishedOnceTheExitRuns() {
		this.obligations.open(CASE, Kind.DISPUTE, "D-8", "");
		assertThat(this.noticeFacts.of(CASE, Locale.ENGLISH)).isEmpty();
		given(this.application.state()).willReturn(State.LEAVING);
		assertThat(this.noticeFacts.of(CASE, Locale.ENGLISH)).containsEntry("refundDue", "October 19, 2026")
			.containsEntry("reason", """
					Complaint or dispute still open: D-8
					Deposit receipt not returned: R-2026-000005""");
		given(this.receipt.missingReason()).willReturn(Optional.of("信封是空的"));
		assertThat(this.noticeFacts.of(CASE, Locale.ENGLISH)).containsEntry("reason", "信封是空的");
	}

	private void holds(long heldFen, long excessFen) {
		given(this.deposits.balance(CASE)).willReturn(new Balance(0, heldFen, excessFen, heldFen + excessFen, 0));
	}

	private void comeBackOn(LocalDate day) {
		given(this.receipt.isOutstanding()).willReturn(false);
		given(this.receipt.settledOn()).willReturn(Optional.of(day));
		given(this.receipts.outstanding(CASE)).willReturn(List.of());
	}

	@TestConfiguration
	static class TheDay {

		@Bean
		Clock clock() {
			return Clock.fixed(TODAY.atTime(10, 0).atZone(WorkingDays.ZONE).toInstant(), WorkingDays.ZONE);
		}

		@Bean
		WorkingDays workingDays() {
			return WorkingDays.announced();
		}

	}

}
