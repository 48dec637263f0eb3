package org.ruzhu.money.fee.process;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.journey.ProcessTest;
import org.ruzhu.journey.Tencent2019JourneyTest;
import org.ruzhu.journey.Walk;
import org.ruzhu.membership.product.CertificationLapsedException;
import org.ruzhu.membership.product.Listings;
import org.ruzhu.membership.product.Products;
import org.ruzhu.money.fee.Certification;
import org.ruzhu.money.fee.Fees;
import org.ruzhu.money.ledger.FeeBalance;
import org.ruzhu.money.voucher.VoucherDraft;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.provider.shop.Shops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@ProcessTest("RenewCertification")
class RenewCertificationProcessTest extends Tencent2019JourneyTest {

	private static final LocalDate LAST_DAY = LocalDate.of(2027, 9, 1);

	private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	@Autowired
	private Listings listings;

	@Autowired
	private Products products;

	@Autowired
	private VoucherDraft draft;

	@Autowired
	private Fees fees;

	@Autowired
	private Shops shops;

	@Test
	void theFeeIsAskedForThirtyDaysBeforeTheYearIsOverAndRenewsIt() {
		beAMember("image");
		assertThat(validUntil()).isEqualTo(LAST_DAY);
		assertThat(day("Timer_RenewalOpens")).isEqualTo(LAST_DAY.minusDays(30));
		this.walk.fire("Timer_RenewalOpens");
		assertThat(this.fees.balance(this.caseId)).isEqualTo(new FeeBalance(30_000, 30_000));
		assertThat(this.draft.problem(this.caseId, Locale.SIMPLIFIED_CHINESE)).isEmpty();
		assertThat(told()).startsWith("fee-due");
		assertThat(lastMessage().body()).contains("2027", "请在此之前续缴").doesNotContain("没有期限");
		assertThat(day("Timer_RenewalReminderFirst")).isEqualTo(LAST_DAY.minusDays(7));
		assertThat(day("Timer_RenewalReminderSecond")).isEqualTo(LAST_DAY.minusDays(1));
		payFee("300");
		assertThat(validUntil()).isEqualTo(LAST_DAY.plusYears(1));
		assertThat(told()).startsWith("certification-renewed");
		assertThat(this.walk.of("RenewCertification")).isWaitingAt("Timer_RenewalOpens");
		assertThat(day("Timer_RenewalOpens")).isEqualTo(LAST_DAY.plusYears(1).minusDays(30));
		assertThat(this.walk.isArmed("Timer_CertificationLapse")).isFalse();
	}

	@Test
	void whoLetsItLapseIsRemindedTwiceAndMakesNoProductsUntilTheFeeIsPaid() {
		beAMember("image");
		this.walk.fire("Timer_RenewalOpens");
		this.walk.fire("Timer_RenewalReminderFirst");
		this.walk.fire("Timer_RenewalReminderSecond");
		assertThat(told()).startsWith("certification-expiring", "certification-expiring", "fee-due");
		Walk.itIs(at(LAST_DAY));
		String draft = createProduct("最后一天");
		this.walk.fire("Timer_CertificationLapse");
		assertThat(told()).startsWith("certification-lapsed");
		assertThat(lastMessage().body()).contains("300.00", "店铺和已上架的商品不变（运营方自己的设定，市场的文件没有说明）");
		assertThat(this.shops.of(this.caseId).isOpen()).isTrue();
		assertThatExceptionOfType(CertificationLapsedException.class).isThrownBy(() -> createProduct("过期之后"));
		assertThatExceptionOfType(CertificationLapsedException.class)
			.isThrownBy(() -> this.listings.begin(this.caseId, this.providerId));
		assertThatExceptionOfType(InvalidAnswerException.class)
			.isThrownBy(() -> this.products.submit(this.caseId, List.of(draft)))
			.satisfies((refusal) -> assertThat(refusal.getCodes()).containsExactly("product.problem.lapsed"));
		Walk.itIs(at(LAST_DAY.plusDays(20)));
		payFee("300");
		assertThat(validUntil()).as("a year from the day it was paid").isEqualTo(LAST_DAY.plusDays(20).plusYears(1));
		assertThat(createProduct("续缴之后")).isNotBlank();
		this.listings.begin(this.caseId, this.providerId);
		this.walk.look();
		this.walk.answer("UserTask_SubmitProducts", Map.of("productIds", List.of(draft)));
	}

	@Test
	void whoLeavesIsAskedForNothingMore() {
		beAMember("image");
		this.walk.fire("Timer_RenewalOpens");
		leave();
		assertThat(this.walk.of("RenewCertification")).isEnded().hasPassed("EndEvent_CertificationEnded");
		assertThat(this.walk.tasks("UserTask_SubmitFeeVoucher")).isEmpty();
		assertThat(this.fees.balance(this.caseId)).isEqualTo(new FeeBalance(0, 30_000));
	}

	@Test
	void whoNeverJoinedIsAskedForNothingMore() {
		beApprovedFor("image");
		payFee("300");
		this.cases.withdraw(this.caseId);
		this.walk.look();
		this.walk.fire("Timer_RenewalOpens");
		assertThat(this.walk.of("RenewCertification")).isEnded()
			.hasPassed("EndEvent_NothingToRenew")
			.hasNotPassed("CallActivity_PayCertificationFee");
	}

	private LocalDate validUntil() {
		return this.fees.certification(this.caseId).flatMap(Certification::validUntil).orElseThrow();
	}

	private LocalDate day(String timer) {
		return this.walk.day(timer);
	}

	private static Instant at(LocalDate day) {
		return day.atTime(12, 0).atZone(ZONE).toInstant();
	}

}
