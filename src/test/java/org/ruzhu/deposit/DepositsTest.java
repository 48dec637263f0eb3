package org.ruzhu.deposit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ruzhu.application.Application;
import org.ruzhu.application.Applications;
import org.ruzhu.audit.AuditLog;
import org.ruzhu.bank.BankTransfer;
import org.ruzhu.bank.RecordingBank;
import org.ruzhu.deposit.Voucher.Finding;
import org.ruzhu.document.Document;
import org.ruzhu.document.Documents;
import org.ruzhu.enterprise.Enterprise;
import org.ruzhu.enterprise.Enterprises;
import org.ruzhu.form.InvalidAnswer;
import org.ruzhu.market.DepositAccount;
import org.ruzhu.market.LocalizedText;
import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.data.jdbc.DataJdbcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

@DataJdbcTest
@Import({ Deposits.class, Vouchers.class, Receipts.class, Ledger.class, RecordingBank.class, AuditLog.class })
class DepositsTest {

	private static final String CASE = "APP-2026-000001";

	private static final LocalDate TODAY = LocalDate.of(2026, 9, 21);

	private static final String COMPANY = "示例软件有限公司";

	@Autowired
	private Deposits deposits;

	@Autowired
	private Vouchers vouchers;

	@Autowired
	private Receipts receipts;

	@Autowired
	private RecordingBank bank;

	@MockitoBean
	private Applications applications;

	@MockitoBean
	private Enterprises enterprises;

	@MockitoBean
	private Documents documents;

	@MockitoBean
	private Markets markets;

	@BeforeEach
	void surroundings() {
		Application application = mock(Application.class);
		given(application.id()).willReturn(CASE);
		given(application.marketId()).willReturn("tencent-classic");
		given(application.providerId()).willReturn("P000001");
		given(this.applications.get(CASE)).willReturn(application);
		given(this.applications.ofProvider("P000001")).willReturn(List.of(application));
		Enterprise enterprise = mock(Enterprise.class);
		given(enterprise.legalName()).willReturn(COMPANY);
		given(enterprise.bankAccount()).willReturn("6222 0000 1111");
		given(this.enterprises.find("P000001")).willReturn(Optional.of(enterprise));
		given(this.enterprises.get("P000001")).willReturn(enterprise);
		given(this.documents.find("scan")).willReturn(Optional
			.of(new Document("scan", CASE, "transfer-voucher", "a.png", "image/png", 9, "hash", Instant.EPOCH)));
		given(this.documents.find("foreign")).willReturn(Optional.of(new Document("foreign", "APP-2026-000009",
				"transfer-voucher", "a.png", "image/png", 9, "hash", Instant.EPOCH)));
		LocalizedText text = new LocalizedText("电汇", "Wire");
		DepositAccount account = new DepositAccount("A", "1", "B", List.of(new DepositAccount.Route("wire", text)));
		given(this.markets.get("tencent-classic")).willReturn(new Market("tencent-classic", text, List.of(), List.of(),
				List.of(), Map.of(), List.of(), account, Map.of()));
	}

	@Test
	void whatIsOwedIsTheMarketsDepositLessWhatIsHeld() {
		assertThat(assess("assess:1").owedFen()).isEqualTo(500000);
		assertThat(assess("assess:1").owedFen()).isEqualTo(500000);
		pay(500000, "ref-1");
		assertThat(assess("assess:2").owedFen()).isZero();
		assertThat(this.deposits.balance(CASE).heldFen()).isEqualTo(500000);
	}

	@Test
	void tooLittleLeavesTheRestOwedAndEachPaymentHasItsReceipt() {
		assess("assess:1");
		assertThat(pay(300000, "ref-1").owedFen()).isEqualTo(200000);
		assertThat(pay(200000, "ref-2").owedFen()).isZero();
		assertThat(this.receipts.of(CASE)).extracting(Receipt::amountFen).containsExactly(300000L, 200000L);
		assertThat(this.receipts.of(CASE)).extracting(Receipt::number)
			.allMatch((number) -> number.matches("R-2026-\\d{6}"))
			.doesNotHaveDuplicates();
	}

	@Test
	void tooMuchIsExcess() {
		assess("assess:1");
		Balance balance = pay(600000, "ref-1");
		assertThat(balance.heldFen()).isEqualTo(500000);
		assertThat(balance.excessFen()).isEqualTo(100000);
	}

	@Test
	void aPaymentIsBookedOnceHoweverOftenTheEngineAsks() {
		assess("assess:1");
		pay(500000, "ref-1");
		assertThat(this.deposits.bookConfirmed(CASE).paidFen()).isEqualTo(500000);
		assertThat(this.receipts.of(CASE)).hasSize(1);
	}

	@Test
	void whatIsOwedIsReleasedWhenTheJourneyEnds() {
		assess("assess:1");
		pay(100000, "ref-1");
		this.deposits.release("release:1", CASE);
		this.deposits.release("release:1", CASE);
		assertThat(this.deposits.balance(CASE)).isEqualTo(new Balance(0, 100000, 0, 100000, 0));
	}

	@Test
	void thereIsNoRefundWhileTheReceiptIsOut() {
		assess("assess:1");
		pay(500000, "ref-1");
		assertThatExceptionOfType(ReceiptOutstanding.class).isThrownBy(() -> this.deposits.refund(CASE));
		assertThat(this.deposits.balance(CASE).refundedFen()).isZero();
		assertThat(this.bank.latest(10)).isEmpty();
	}

	@Test
	void theWholeBalanceGoesBackOnceToTheEnterprisesAccount() {
		assess("assess:1");
		pay(600000, "ref-1");
		this.receipts.takeBack(CASE, TODAY);
		this.deposits.refund(CASE);
		this.deposits.refund(CASE);
		assertThat(this.deposits.balance(CASE)).isEqualTo(new Balance(0, 0, 0, 600000, 600000));
		assertThat(this.bank.latest(10)).singleElement().satisfies((transfer) -> {
			assertThat(transfer.key()).isEqualTo("refund:" + CASE);
			assertThat(transfer.amountFen()).isEqualTo(600000);
			assertThat(transfer.payeeName()).isEqualTo(COMPANY);
			assertThat(transfer.payeeAccount()).isEqualTo("6222 0000 1111");
		});
	}

	@Test
	void aWaivedReceiptLetsTheRefundGo() {
		assess("assess:1");
		pay(500000, "ref-1");
		this.receipts.waive(CASE, "快递遗失，有快递公司证明");
		this.deposits.refund(CASE);
		assertThat(this.bank.latest(10)).extracting(BankTransfer::amountFen).containsExactly(500000L);
		assertThat(this.receipts.of(CASE)).singleElement().satisfies((receipt) -> {
			assertThat(receipt.settledOn()).contains(TODAY);
			assertThat(receipt.waiverReason()).contains("快递遗失，有快递公司证明");
		});
	}

	@Test
	void withoutMoneyThereIsNothingToRefund() {
		assess("assess:1");
		this.deposits.refund(CASE);
		assertThat(this.bank.latest(10)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "2026-09-22, deposit.date.future", "2026-09-20, deposit.receipt.beforeIssue" })
	void aReceiptComesBackBetweenItsIssueAndToday(LocalDate day, String message) {
		assess("assess:1");
		pay(500000, "ref-1");
		refused("receiptReturnedOn", message, () -> this.receipts.takeBack(CASE, day));
		assertThat(this.receipts.outstanding(CASE)).hasSize(1);
	}

	@Test
	void aReceiptThatIsMissingStaysOutstandingUntilItsReturnIsAnnouncedAgain() {
		assess("assess:1");
		pay(500000, "ref-1");
		this.receipts.announceReturn(CASE, "courier", "SF123");
		refused("reason", "deposit.reason.none", () -> this.receipts.miss(CASE, " "));
		refused("reason", "deposit.reason.none", () -> this.receipts.waive(CASE, ""));
		this.receipts.miss(CASE, "信封是空的");
		assertThat(this.receipts.outstanding(CASE)).singleElement()
			.satisfies((receipt) -> assertThat(receipt.missingReason()).contains("信封是空的"));
		this.receipts.announceReturn(CASE, "in-person", "");
		assertThat(this.receipts.outstanding(CASE)).singleElement()
			.satisfies((receipt) -> assertThat(receipt.missingReason()).isEmpty());
	}

	@Test
	void aProviderWhoPaysFromAForeignAccountDeclaresIt() {
		refused("payerName", "deposit.payer.none", () -> this.vouchers.submit(CASE, details(false, "", TODAY)));
		refused("payerName", "deposit.payer.company",
				() -> this.vouchers.submit(CASE, details(false, " " + COMPANY, TODAY)));
		assertThat(this.vouchers.submit(CASE, details(false, "张三", TODAY)).details().payerName()).isEqualTo("张三");
	}

	@Test
	void aVoucherIsOfTheCaseAndOfAPastDay() {
		refused("transferredOn", "deposit.date.future",
				() -> this.vouchers.submit(CASE, details(true, "", TODAY.plusDays(1))));
		refused("voucherScan", "deposit.scan.unknown", () -> this.vouchers.submit(CASE, details("foreign", "wire")));
		refused("voucherScan", "deposit.scan.unknown", () -> this.vouchers.submit(CASE, details("nowhere", "wire")));
		refused("transferRoute", "deposit.route.unknown", () -> this.vouchers.submit(CASE, details("scan", "pigeon")));
	}

	@Test
	void aSecondVoucherWaitsUntilTheFirstIsDecided() {
		submit();
		refused("voucherScan", "deposit.voucher.waiting", this::submit);
	}

	@Test
	void aPaymentIsConfirmedOnce() {
		submit();
		this.vouchers.confirm(CASE, received(500000, "ref-1"));
		refused("transfer", "deposit.voucher.decided", () -> this.vouchers.confirm(CASE, received(500000, "ref-2")));
		refused("transfer", "deposit.voucher.decided", () -> this.vouchers.reject(CASE, Finding.NOT_RECEIVED, "没有到账"));
	}

	@Test
	void aBankReferenceIsBookedOnce() {
		submit();
		this.vouchers.confirm(CASE, received(300000, "ref-1"));
		submit();
		refused("bankReference", "deposit.reference.used",
				() -> this.vouchers.confirm(CASE, received(200000, "ref-1")));
		refused("bankReference", "deposit.reference.none", () -> this.vouchers.confirm(CASE, received(200000, " ")));
	}

	@Test
	void aTransferThatCameInHasAnAmountAndAPastDay() {
		submit();
		refused("amountReceived", "deposit.amount.positive", () -> this.vouchers.confirm(CASE, received(0, "ref-1")));
		refused("receivedOn", "deposit.date.future",
				() -> this.vouchers.confirm(CASE, new ReceivedTransfer(1, TODAY.plusDays(1), "ref-1", "")));
	}

	@Test
	void aRemitterWhoWasNotDeclaredIsNotConfirmed() {
		submit();
		refused("payerName", "deposit.payer.undeclared",
				() -> this.vouchers.confirm(CASE, new ReceivedTransfer(500000, TODAY, "ref-1", "张三")));
		this.vouchers.reject(CASE, Finding.UNDECLARED_PAYER, "汇款方是张三");
		this.vouchers.giveBack(CASE);
		this.vouchers.submit(CASE, details(false, "张三", TODAY));
		this.vouchers.confirm(CASE, new ReceivedTransfer(500000, TODAY, "ref-1", "张三"));
		assertThat(this.deposits.view(CASE).vouchers()).extracting(Voucher::state)
			.containsExactly(Voucher.State.CONFIRMED, Voucher.State.RETURNED);
	}

	@Test
	void aRejectedVoucherGoesBackWithItsReason() {
		submit();
		refused("reason", "deposit.reason.none", () -> this.vouchers.reject(CASE, Finding.NOT_RECEIVED, ""));
		assertThatIllegalStateException().isThrownBy(() -> this.vouchers.giveBack(CASE));
		this.vouchers.reject(CASE, Finding.NOT_RECEIVED, "没有到账");
		this.vouchers.giveBack(CASE);
		assertThat(this.vouchers.latest(CASE)).hasValueSatisfying((voucher) -> {
			assertThat(voucher.state()).isEqualTo(Voucher.State.RETURNED);
			assertThat(voucher.finding()).isEqualTo(Finding.NOT_RECEIVED);
			assertThat(voucher.reason()).isEqualTo("没有到账");
			assertThat(voucher.decidedBy()).isEqualTo("system");
		});
	}

	@Test
	void theProviderSeesPaymentsReceiptsAndVouchers() {
		assess("assess:1");
		pay(300000, "ref-1");
		submit();
		assertThat(this.deposits.ofProvider("P000001", "tencent-agency")).isEmpty();
		assertThat(this.deposits.ofProvider("P000001", "tencent-classic")).singleElement().satisfies((view) -> {
			assertThat(view.caseId()).isEqualTo(CASE);
			assertThat(view.balance().owedFen()).isEqualTo(200000);
			assertThat(view.payments()).extracting(Voucher::bankReference).containsExactly("ref-1");
			assertThat(view.receipts()).hasSize(1);
			assertThat(view.vouchers()).hasSize(2);
		});
	}

	private Balance assess(String key) {
		return this.deposits.assess(key, CASE, 500000, "Deposit, version 1");
	}

	private Balance pay(long fen, String reference) {
		submit();
		this.vouchers.confirm(CASE, received(fen, reference));
		return this.deposits.bookConfirmed(CASE);
	}

	private void submit() {
		this.vouchers.submit(CASE, details(true, "", TODAY));
	}

	private static ReceivedTransfer received(long fen, String reference) {
		return new ReceivedTransfer(fen, TODAY, reference, "");
	}

	private static VoucherDetails details(boolean corporate, String payer, LocalDate day) {
		return new VoucherDetails(COMPANY, "100000000001", "北京市海淀区1号", "李四", "13800138000", corporate, payer, "wire",
				day, "scan", true);
	}

	private static VoucherDetails details(String scan, String route) {
		return new VoucherDetails(COMPANY, "100000000001", "北京市海淀区1号", "李四", "13800138000", true, "", route, TODAY,
				scan, true);
	}

	private static void refused(String field, String message, ThrowingCallable call) {
		assertThatExceptionOfType(InvalidAnswer.class).isThrownBy(call).satisfies((problem) -> {
			assertThat(problem.field()).isEqualTo(field);
			assertThat(problem.getCodes()).containsExactly(message);
			assertThat(problem.getMessage()).isNotEqualTo(message);
		});
	}

	@TestConfiguration
	static class TheDay {

		@Bean
		Clock clock() {
			ZoneId zone = ZoneId.of("Asia/Shanghai");
			return Clock.fixed(TODAY.atTime(10, 0).atZone(zone).toInstant(), zone);
		}

	}

}
