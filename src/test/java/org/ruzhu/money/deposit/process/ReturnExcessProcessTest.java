package org.ruzhu.money.deposit.process;

import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.ProcessTest;
import org.ruzhu.money.deposit.Deductions;
import org.ruzhu.money.deposit.Deposits;
import org.ruzhu.money.deposit.ExcessNotReturnableException;
import org.ruzhu.money.deposit.ExcessReturn;
import org.ruzhu.money.deposit.ExcessReturns;
import org.ruzhu.money.ledger.Balance;
import org.ruzhu.money.voucher.ConfirmedPayment;
import org.ruzhu.platform.bank.BankTransfer;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.security.Visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@ProcessTest("ReturnExcess")
class ReturnExcessProcessTest extends JourneyTest {

	private static final Map<String, Object> CONFIRMED = Map.of("returnDecision", "confirmed");

	@LocalServerPort
	private int port;

	@Autowired
	private ExcessReturns returns;

	@Autowired
	private Deposits deposits;

	@Autowired
	private Deductions deductions;

	@Test
	void whatWasPaidTooMuchGoesBackOnceWhenItsProviderAsksForIt() {
		payFor("5100");
		Visitor provider = new Visitor(this.port);
		provider.submit("/login", Map.of("email", this.email, "password", PASSWORD));
		assertThat(provider.get("/deposit").body()).contains("申请退回 100.00 元", "退到认证过的对公账户");
		String ask = "/deposit/" + this.caseId + "/excess";
		assertThat(provider.submit(ask, "/deposit", Map.of()).statusCode()).isEqualTo(302);
		this.walk.look();
		assertThat(provider.get("/deposit").body()).contains("等待财务核对").doesNotContain("退到认证过的对公账户");
		assertThat(provider.submit(ask, "/deposit", Map.of()).statusCode()).isEqualTo(409);
		this.walk.decide("UserTask_ConfirmExcessReturn", CONFIRMED);
		assertThat(this.walk.of("ReturnExcess")).isWaitingAt("ServiceTask_TransferExcess")
			.hasNotPassed("UserTask_ReviewExcessReturn");
		assertThat(balance()).as("set aside").isEqualTo(new Balance(0, 500_000, 0, 510_000, 0));
		this.walk.run("ServiceTask_TransferExcess");
		ExcessReturn wish = this.returns.latest(this.caseId).orElseThrow();
		this.returns.pay(wish.id());
		assertThat(balance()).isEqualTo(new Balance(0, 500_000, 0, 510_000, 10_000));
		assertThat(transfer("excess-return:" + wish.id())).map(BankTransfer::amountFen).contains(10_000L);
		assertThat(told()).startsWith("excess-transferred");
		assertThat(provider.get("/deposit").body()).contains("已付回");
		assertThat(refusal()).isEqualTo("deposit.excess.none");
		assertThat(asOther().submit(ask, "/deposit", Map.of()).statusCode()).as("somebody else's").isEqualTo(404);
	}

	private Visitor asOther() {
		newProvider();
		signUp();
		Visitor other = new Visitor(this.port);
		other.submit("/login", Map.of("email", this.email, "password", PASSWORD));
		return other;
	}

	@Test
	void aLargeOneIsLookedAtTwiceAndMayBeRefusedWithAReason() {
		payFor("20000");
		ask();
		assertThat(catchThrowable(() -> this.walk.decide("UserTask_ConfirmExcessReturn", Map.of())))
			.extracting((failure) -> InvalidAnswerException.in(failure).field())
			.isEqualTo("returnDecision");
		this.walk.decide("UserTask_ConfirmExcessReturn", CONFIRMED);
		assertThat(catchThrowable(() -> this.walk.decide("UserTask_ReviewExcessReturn", CONFIRMED)))
			.as("the first look is not the second")
			.isNotNull();
		this.walk.decide("UserTask_ReviewExcessReturn", Map.of("reviewDecision", "refused", "reason", "请先核对来款户名"));
		assertThat(this.walk.of("ReturnExcess")).isEnded().hasPassed("EndEvent_ReturnRefused");
		assertThat(lastMessage().body()).contains("请先核对来款户名");
		ask();
		this.walk.decide("UserTask_ConfirmExcessReturn", Map.of("returnDecision", "refused", "reason", "同上"));
		assertThat(balance().excessFen()).isEqualTo(1_500_000);
		ask();
		this.walk.decide("UserTask_ConfirmExcessReturn", CONFIRMED);
		this.walk.decide("UserTask_ReviewExcessReturn", Map.of("reviewDecision", "confirmed"));
		this.walk.run("ServiceTask_TransferExcess");
		assertThat(balance()).isEqualTo(new Balance(0, 500_000, 0, 2_000_000, 1_500_000));
	}

	@Test
	void whatHasBecomeDepositMeanwhileDoesNotGoBack() {
		payFor("5100");
		ask();
		this.deposits.assess("more:" + this.caseId, this.caseId, 510_000, "test");
		this.walk.decide("UserTask_ConfirmExcessReturn", CONFIRMED);
		assertThat(this.walk.of("ReturnExcess")).isEnded().hasPassed("EndEvent_ExcessNotThere");
		assertThat(balance()).isEqualTo(new Balance(0, 510_000, 0, 510_000, 0));
		assertThat(told()).startsWith("excess-gone");
	}

	@Test
	void whoLeavesOrOwesAPenaltyCannotAsk() {
		payFor("5000");
		this.deductions.deduct("V-" + this.caseId, this.caseId, 600_000);
		this.deposits.bookExcess(new ConfirmedPayment("late:" + this.caseId, this.caseId, MARKET, this.providerId, 100,
				false, LocalDate.of(2026, 9, 1), "", ""));
		assertThat(refusal()).isEqualTo("deposit.excess.penalty");
		this.cases.onboard(this.caseId);
		this.cases.leave(this.caseId);
		assertThat(refusal()).isEqualTo("deposit.excess.leaving");
	}

	private void payFor(String yuan) {
		sign("operations");
		pay(yuan);
	}

	private void ask() {
		this.returns.ask(this.caseId, this.providerId);
		this.walk.look();
	}

	private String refusal() {
		return catchThrowableOfType(ExcessNotReturnableException.class, this::ask).messageKey();
	}

}
