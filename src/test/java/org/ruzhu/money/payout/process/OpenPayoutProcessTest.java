package org.ruzhu.money.payout.process;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.journey.ProcessTest;
import org.ruzhu.journey.Tencent2019JourneyTest;
import org.ruzhu.membership.exit.ExitNotPossibleException;
import org.ruzhu.money.payout.Payout;
import org.ruzhu.money.payout.PayoutNotPossibleException;
import org.ruzhu.money.payout.Payouts;
import org.ruzhu.provider.cases.OnboardingCase.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@ProcessTest("OpenPayout")
class OpenPayoutProcessTest extends Tencent2019JourneyTest {

	@Autowired
	private Payouts payouts;

	@Test
	void theTierOfTheCategoriesWithIncomeOpensPayout() {
		beAMember("image", "saas");
		request("image");
		assertThat(balance().owedFen()).as("image alone, whatever else was applied for").isEqualTo(100_000);
		assertThat(openFor()).isEmpty();
		pay("1000");
		assertThat(this.walk.of("OpenPayout")).isEnded().hasPassed("ServiceTask_OpenPayout", "EndEvent_PayoutOpened");
		assertThat(openFor()).containsExactly("image");
		assertThat(told()).startsWith("payout-opened");
	}

	@Test
	void aHigherTierPaysTheDifference() {
		beAMember("image", "api");
		request("image");
		pay("1000");
		request("image", "api");
		assertThat(balance().owedFen()).as("2,000 less the 1,000 that is held").isEqualTo(100_000);
		assertThat(openFor()).as("until the difference is paid").containsExactly("image");
		pay("1000");
		assertThat(balance().heldFen()).isEqualTo(200_000);
		assertThat(openFor()).containsExactly("image", "api");
	}

	@Test
	void aSubTypeOwesItsOwnTier() {
		beAMember("tech-ops");
		request("tech-ops-image-maintenance");
		assertThat(balance().owedFen()).isEqualTo(100_000);
	}

	@Test
	void whoDoesNotPayInTimeStaysAMemberWithoutPayout() {
		beAMember("saas");
		request("saas");
		this.walk.fire("Timer_DepositLapse");
		assertThat(this.walk.of("OpenPayout")).isEnded()
			.hasPassed("Event_DepositLapsed", "EndEvent_PayoutNotOpened")
			.hasNotPassed("ServiceTask_OpenPayout");
		assertThat(state()).isEqualTo(State.ONBOARDED);
		assertThat(told()).startsWith("deposit-lapsed");
		assertThat(lastMessage().subject()).contains("提现未开通");
		assertThat(balance().owedFen()).isZero();
		assertThat(this.payouts.canRequest(this.cases.get(this.caseId))).as("may ask again").isTrue();
	}

	@Test
	void onlyAMemberAsksAndOnlyOnceAtATime() {
		beApprovedFor("saas");
		assertThatExceptionOfType(PayoutNotPossibleException.class)
			.isThrownBy(() -> this.payouts.request(this.caseId, this.providerId));
		payFee("300");
		list();
		this.payouts.request(this.caseId, this.providerId);
		assertThatExceptionOfType(PayoutNotPossibleException.class)
			.isThrownBy(() -> this.payouts.request(this.caseId, this.providerId));
	}

	@Test
	void whoLeavesLeavesItsRequestBehindButNotItsMoney() {
		beAMember("saas");
		request("saas");
		submit("UserTask_SubmitTransferVoucher", voucher());
		assertThatExceptionOfType(ExitNotPossibleException.class).isThrownBy(this::leave);
		this.walk.decide("UserTask_ConfirmDeposit", received("1000"));
		this.walk.run("ServiceTask_BookDeposit");
		leave();
		assertThat(this.walk.of("OpenPayout")).isEnded();
		assertThat(balance().owedFen()).isZero();
		beRefunded();
		assertThat(balance().refundedFen()).isEqualTo(100_000);
	}

	private void request(String... withIncome) {
		this.payouts.request(this.caseId, this.providerId);
		this.walk.look();
		this.walk.answer("UserTask_StateIncome", Map.of("incomeCategories", List.of(withIncome)));
	}

	private List<String> openFor() {
		return this.payouts.find(this.caseId).map(Payout::openFor).orElse(List.of());
	}

}
