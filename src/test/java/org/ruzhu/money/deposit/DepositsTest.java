package org.ruzhu.money.deposit;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

import org.ruzhu.money.ledger.Balance;
import org.ruzhu.money.receipt.Receipt;
import org.ruzhu.money.receipt.ReceiptOutstandingException;
import org.ruzhu.money.voucher.ReceivedTransfer;
import org.ruzhu.money.voucher.Voucher;
import org.ruzhu.money.voucher.Voucher.Finding;
import org.ruzhu.platform.bank.BankTransfer;
import org.ruzhu.platform.bank.RecordingBank;
import org.ruzhu.platform.document.Documents;
import org.ruzhu.platform.document.TestPapers;
import org.ruzhu.platform.form.InvalidAnswerException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class DepositsTest extends DepositTest {

	@Autowired
	private RecordingBank bank;

	@Autowired
	private Documents documents;

	@Test
	void whatIsOwedIsTheMarketsDepositLessWhatIsHeld() {
		assertThat(assess("assess:1").owedFen()).isEqualTo(500000);
		assertThat(assess("assess:1").owedFen()).isEqualTo(500000);
		pay(500000, "ref-1");
		assertThat(assess("assess:2").owedFen()).isZero();
		assertThat(this.deposits.balance(this.caseId).heldFen()).isEqualTo(500000);
	}

	@Test
	void tooLittleLeavesTheRestOwedAndEachPaymentHasItsReceipt() {
		assess("assess:1");
		assertThat(pay(300000, "ref-1").owedFen()).isEqualTo(200000);
		assertThat(pay(200000, "ref-2").owedFen()).isZero();
		assertThat(this.receipts.of(this.caseId)).extracting(Receipt::amountFen).containsExactly(300000L, 200000L);
		assertThat(this.receipts.of(this.caseId)).extracting(Receipt::number)
			.allMatch((number) -> number.matches("R-2026-\\d{6}"))
			.doesNotHaveDuplicates();
	}

	@Test
	void eachReceiptIsPrintedAndKept() throws IOException {
		assess("assess:1");
		pay(300000, "ref-1");
		Receipt receipt = this.receipts.of(this.caseId).get(0);
		byte[] pdf = this.documents.content(receipt.documentId());
		try (PDDocument paper = Loader.loadPDF(pdf)) {
			assertThat(new PDFTextStripper().getText(paper)).contains(receipt.number(), "叁仟元整", "3,000.00 元", "ref-1",
					this.caseId);
		}
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
		assertThat(this.deposits.bookConfirmed(this.caseId).paidFen()).isEqualTo(500000);
		assertThat(this.receipts.of(this.caseId)).hasSize(1);
	}

	@Test
	void whatIsOwedIsReleasedWhenTheJourneyEnds() {
		assess("assess:1");
		pay(100000, "ref-1");
		this.deposits.release("release:" + this.caseId, this.caseId);
		this.deposits.release("release:" + this.caseId, this.caseId);
		assertThat(this.deposits.balance(this.caseId)).isEqualTo(new Balance(0, 100000, 0, 100000, 0));
	}

	@Test
	void thereIsNoRefundWhileTheReceiptIsOut() {
		assess("assess:1");
		pay(500000, "ref-1");
		sendReceipts();
		assertThatExceptionOfType(ReceiptOutstandingException.class).isThrownBy(() -> this.refunds.pay(this.caseId));
		assertThat(this.deposits.balance(this.caseId).refundedFen()).isZero();
		assertThat(refund()).isEmpty();
	}

	@Test
	void theWholeBalanceGoesBackOnceToTheEnterprisesAccount() {
		assess("assess:1");
		pay(600000, "ref-1");
		sendReceipts();
		this.receipts.takeBack(this.caseId, TODAY);
		this.refunds.pay(this.caseId);
		this.refunds.pay(this.caseId);
		assertThat(this.deposits.balance(this.caseId)).isEqualTo(new Balance(0, 0, 0, 600000, 600000));
		assertThat(refund()).hasValueSatisfying((transfer) -> {
			assertThat(transfer.amountFen()).isEqualTo(600000);
			assertThat(transfer.payeeName()).isEqualTo(company());
			assertThat(transfer.payeeAccount()).isEqualTo("6222 0000 %04d".formatted(this.number).replace(" ", ""));
		});
	}

	@Test
	void aWaivedReceiptLetsTheRefundGo() {
		assess("assess:1");
		pay(500000, "ref-1");
		sendReceipts();
		this.receipts.waive(this.caseId, "快递遗失，有快递公司证明");
		this.refunds.pay(this.caseId);
		assertThat(refund()).map(BankTransfer::amountFen).contains(500000L);
		assertThat(this.receipts.of(this.caseId)).singleElement().satisfies((receipt) -> {
			assertThat(receipt.closedOn()).contains(TODAY);
			assertThat(receipt.waiverReason()).contains("快递遗失，有快递公司证明");
		});
	}

	@Test
	void withoutMoneyThereIsNothingToRefund() {
		assess("assess:1");
		this.refunds.pay(this.caseId);
		assertThat(refund()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "2026-09-22, deposit.date.future", "2026-09-20, deposit.receipt.beforeIssue" })
	void aReceiptComesBackBetweenItsIssueAndToday(LocalDate day, String message) {
		assess("assess:1");
		pay(500000, "ref-1");
		sendReceipts();
		refused("receiptReturnedOn", message, () -> this.receipts.takeBack(this.caseId, day));
		assertThat(this.receipts.outstanding(this.caseId)).hasSize(1);
	}

	@Test
	void aReceiptThatIsMissingStaysOutstandingUntilItsReturnIsAnnouncedAgain() {
		assess("assess:1");
		pay(500000, "ref-1");
		sendReceipts();
		this.receipts.announceReturn(this.caseId, "courier", "SF123");
		refused("reason", "deposit.reason.none", () -> this.receipts.miss(this.caseId, " "));
		refused("reason", "deposit.reason.none", () -> this.receipts.waive(this.caseId, ""));
		this.receipts.miss(this.caseId, "信封是空的");
		assertThat(this.receipts.outstanding(this.caseId)).singleElement()
			.satisfies((receipt) -> assertThat(receipt.missingReason()).contains("信封是空的"));
		this.receipts.announceReturn(this.caseId, "in-person", "");
		assertThat(this.receipts.outstanding(this.caseId)).singleElement()
			.satisfies((receipt) -> assertThat(receipt.missingReason()).isEmpty());
	}

	@Test
	void aProviderWhoPaysFromAForeignAccountDeclaresIt() {
		refused("payerName", "deposit.payer.none", () -> this.vouchers.submit(this.caseId, details(false, "", TODAY)));
		refused("payerName", "deposit.payer.company",
				() -> this.vouchers.submit(this.caseId, details(false, " " + company(), TODAY)));
		assertThat(this.vouchers.submit(this.caseId, details(false, "张三", TODAY)).details().payerName())
			.isEqualTo("张三");
	}

	@Test
	void aDayInARefusalIsWrittenAsItsReaderWritesIt() {
		LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
		try {
			assertThatExceptionOfType(InvalidAnswerException.class)
				.isThrownBy(() -> this.vouchers.submit(this.caseId, details(true, "", LocalDate.of(2026, 8, 31))))
				.satisfies((refusal) -> assertThat(refusal.getMessage()).contains("不能早于 2026年9月1日"))
				.satisfies((refusal) -> assertThat(refusal.getArguments()).containsExactly("2026年9月1日"));
		}
		finally {
			LocaleContextHolder.resetLocaleContext();
		}
	}

	@Test
	void aVoucherIsOfTheCaseAndOfAPastDay() {
		String foreign = this.documents
			.store("APP-2026-999999", "transfer-voucher", "a.pdf", TestPapers.pdf(), Set.of("pdf"), 1)
			.id();
		refused("transferredOn", "deposit.date.future",
				() -> this.vouchers.submit(this.caseId, details(true, "", TODAY.plusDays(1))));
		refused("transferredOn", "deposit.date.early",
				() -> this.vouchers.submit(this.caseId, details(true, "", LocalDate.of(2026, 8, 31))));
		refused("voucherScan", "deposit.scan.unknown",
				() -> this.vouchers.submit(this.caseId, details(foreign, "wire")));
		refused("voucherScan", "deposit.scan.unknown",
				() -> this.vouchers.submit(this.caseId, details("nowhere", "wire")));
		refused("transferRoute", "deposit.route.unknown",
				() -> this.vouchers.submit(this.caseId, details(scan(), "pigeon")));
	}

	@Test
	void aSecondVoucherWaitsUntilTheFirstIsDecided() {
		submit();
		refused("voucherScan", "deposit.voucher.waiting", this::submit);
	}

	@Test
	void aPaymentIsConfirmedOnce() {
		submit();
		this.vouchers.confirm(this.caseId, received(500000, "ref-1"));
		refused("transfer", "deposit.voucher.decided",
				() -> this.vouchers.confirm(this.caseId, received(500000, "ref-2")));
		refused("transfer", "deposit.voucher.decided",
				() -> this.vouchers.reject(this.caseId, Finding.NOT_RECEIVED, "没有到账"));
	}

	@Test
	void aBankReferenceIsBookedOnce() {
		submit();
		this.vouchers.confirm(this.caseId, received(300000, "ref-1"));
		submit();
		refused("bankReference", "deposit.reference.used",
				() -> this.vouchers.confirm(this.caseId, received(200000, "ref-1")));
		refused("bankReference", "deposit.reference.none",
				() -> this.vouchers.confirm(this.caseId, received(200000, " ")));
	}

	@Test
	void aTransferThatCameInHasAnAmountAndAPastDay() {
		submit();
		refused("amountReceived", "deposit.amount.positive",
				() -> this.vouchers.confirm(this.caseId, received(0, "ref-1")));
		refused("receivedOn", "deposit.date.future", () -> this.vouchers.confirm(this.caseId,
				new ReceivedTransfer(1, TODAY.plusDays(1), reference("ref-1"), "")));
	}

	@Test
	void aRemitterWhoWasNotDeclaredIsNotConfirmed() {
		submit();
		refused("payerName", "deposit.payer.undeclared", () -> this.vouchers.confirm(this.caseId,
				new ReceivedTransfer(500000, TODAY, reference("ref-1"), "张三")));
		this.vouchers.reject(this.caseId, Finding.UNDECLARED_PAYER, "汇款方是张三");
		this.vouchers.giveBack(this.caseId);
		this.vouchers.submit(this.caseId, details(false, "张三", TODAY));
		this.vouchers.confirm(this.caseId, new ReceivedTransfer(500000, TODAY, reference("ref-1"), "张三"));
		assertThat(this.deposits.view(this.caseId).vouchers()).extracting(Voucher::state)
			.containsExactly(Voucher.State.CONFIRMED, Voucher.State.RETURNED);
	}

	@Test
	void aRejectedVoucherGoesBackWithItsReason() {
		submit();
		refused("reason", "deposit.reason.none", () -> this.vouchers.reject(this.caseId, Finding.NOT_RECEIVED, ""));
		assertThatIllegalStateException().isThrownBy(() -> this.vouchers.giveBack(this.caseId));
		this.vouchers.reject(this.caseId, Finding.NOT_RECEIVED, "没有到账");
		this.vouchers.giveBack(this.caseId);
		assertThat(this.vouchers.latest(this.caseId)).hasValueSatisfying((voucher) -> {
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
		assertThat(this.deposits.ofProvider(this.providerId, "tencent-agency")).isEmpty();
		assertThat(this.deposits.ofProvider(this.providerId, "tencent-classic")).singleElement().satisfies((view) -> {
			assertThat(view.caseId()).isEqualTo(this.caseId);
			assertThat(view.balance().owedFen()).isEqualTo(200000);
			assertThat(view.payments()).extracting(Voucher::bankReference).containsExactly(reference("ref-1"));
			assertThat(view.receipts()).hasSize(1);
			assertThat(view.vouchers()).hasSize(2);
		});
	}

	private Optional<BankTransfer> refund() {
		return this.bank.find("refund:" + this.caseId);
	}

	private static void refused(String field, String message, ThrowingCallable call) {
		assertThatExceptionOfType(InvalidAnswerException.class).isThrownBy(call).satisfies((problem) -> {
			assertThat(problem.field()).isEqualTo(field);
			assertThat(problem.getCodes()).containsExactly(message);
			assertThat(problem.getMessage()).isNotEqualTo(message);
		});
	}

}
