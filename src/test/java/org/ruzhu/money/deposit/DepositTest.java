package org.ruzhu.money.deposit;

import java.time.LocalDate;
import java.time.ZoneOffset;

import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.journey.Walk;
import org.ruzhu.money.ledger.Balance;
import org.ruzhu.money.receipt.Receipts;
import org.ruzhu.money.voucher.ReceivedTransfer;
import org.ruzhu.money.voucher.VoucherDetails;
import org.ruzhu.money.voucher.Vouchers;

/** A verified enterprise that owes a deposit, on Monday 21 September. */
@RuzhuTest
public abstract class DepositTest extends JourneyTest {

	public static final LocalDate TODAY = LocalDate.of(2026, 9, 21);

	@Autowired
	public Deposits deposits;

	@Autowired
	public DepositRefunds refunds;

	@Autowired
	public Vouchers vouchers;

	@Autowired
	public Receipts receipts;

	private String scan;

	@BeforeEach
	public void aVerifiedEnterprise() {
		verify();
		Walk.itIs(TODAY.atTime(10, 0).toInstant(ZoneOffset.ofHours(8)));
		this.scan = upload("transfer-voucher");
	}

	/** The company's name in the register. */
	public String company() {
		return "云石科技（%d）有限公司".formatted(this.number);
	}

	/** A bank's reference, another for each test. */
	String reference(String name) {
		return name + "-" + this.number;
	}

	public Balance assess(String key) {
		return this.deposits.assess(key + ":" + this.caseId, this.caseId, 500000, "Deposit, version 1");
	}

	public Balance pay(long fen, String reference) {
		submit();
		this.vouchers.confirm(this.caseId, received(fen, reference));
		return this.deposits.bookConfirmed(this.caseId);
	}

	void submit() {
		this.vouchers.submit(this.caseId, details(true, "", TODAY));
	}

	ReceivedTransfer received(long fen, String reference) {
		return new ReceivedTransfer(fen, TODAY, reference.isBlank() ? reference : reference(reference), "");
	}

	VoucherDetails details(boolean corporate, String payer, LocalDate day) {
		return details(corporate, payer, "wire", day, this.scan);
	}

	VoucherDetails details(String scan, String route) {
		return details(true, "", route, TODAY, scan);
	}

	String scan() {
		return this.scan;
	}

	private VoucherDetails details(boolean corporate, String payer, String route, LocalDate day, String scan) {
		return new VoucherDetails("北京市海淀区1号", "李四", "13800138000", corporate, payer, route, day, scan, true);
	}

}
