package org.ruzhu.membership.violation.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.journey.Tencent2019JourneyTest;
import org.ruzhu.membership.violation.Report;
import org.ruzhu.membership.violation.Violation;
import org.ruzhu.membership.violation.Violations;
import org.ruzhu.money.deposit.Deductions;
import org.ruzhu.money.ledger.PenaltyBalance;
import org.ruzhu.money.payment.PaymentNotice;
import org.ruzhu.money.payment.PaymentOrder;
import org.ruzhu.money.payment.PaymentOrders;
import org.ruzhu.money.payment.Payments;
import org.ruzhu.money.payment.Purpose;
import org.ruzhu.money.payment.gateway.SandboxGateway;
import org.ruzhu.provider.shop.ShopState;
import org.ruzhu.provider.shop.Shops;

import static org.assertj.core.api.Assertions.assertThat;

/** Violations where no deposit is held yet, and no person confirms a closure. */
@RuzhuTest
class Tencent2019ViolationTest extends Tencent2019JourneyTest {

	@Autowired
	private Violations violations;

	@Autowired
	private Shops shops;

	@Autowired
	private Deductions deductions;

	@Autowired
	private PaymentOrders orders;

	@Autowired
	private Payments payments;

	@Test
	void whatIsNotHeldIsOwedAndTheClockClosesTheShopUntilItIsPaid() {
		beAMember("image");
		this.violations.report(this.caseId, new Report(Violation.UNLISTED, "恶意低价", LocalDate.of(2026, 9, 1), List.of(),
				List.of(), Optional.empty()));
		this.walk.look();
		this.walk.fire("Timer_Hearing");
		this.walk.decide("UserTask_FindViolation", Map.of("finding", "confirmed", "reason", "属实", "deduction", "1000"));
		this.walk.run("ServiceTask_ImposeMeasures");
		assertThat(this.deductions.balance(this.caseId)).isEqualTo(new PenaltyBalance(100_000, 0));
		this.walk.fire("Timer_TopUp");
		assertThat(this.shops.of(this.caseId).state()).isEqualTo(ShopState.CLOSED);
		PaymentOrder order = this.orders.open(this.caseId, this.providerId, Purpose.DEPOSIT, SandboxGateway.ID);
		assertThat(order.amountFen()).isEqualTo(100_000);
		this.payments.take(SandboxGateway.ID, new PaymentNotice(order.number(), "T-" + order.number(), 100_000, "CNY",
				this.violations.of(this.caseId).get(0).reportedAt()));
		this.walk.look();
		this.walk.run("ServiceTask_AnnouncePayment");
		this.walk.run("ServiceTask_BookDeposit");
		assertThat(this.shops.of(this.caseId).state()).isEqualTo(ShopState.OPEN);
		assertThat(this.deductions.balance(this.caseId)).isEqualTo(new PenaltyBalance(0, 100_000));
		assertThat(balance().heldFen()).isZero();
	}

}
