package org.ruzhu.money.receipt.process;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.journey.Filled;
import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.ProcessTest;
import org.ruzhu.journey.Walk;
import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;
import org.ruzhu.membership.exit.ExitWithdrawals;
import org.ruzhu.membership.exit.Exits;
import org.ruzhu.money.receipt.Receipt;
import org.ruzhu.money.receipt.ReceiptAddresses;
import org.ruzhu.money.receipt.Receipts;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.provider.cases.OnboardingCase.State;
import org.ruzhu.provider.enterprise.Enterprises;
import org.ruzhu.provider.enterprise.Identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@ProcessTest("SendReceipt")
class SendReceiptProcessTest extends JourneyTest {

	private static final Map<String, Object> SENT = Map.of("courier", "示例快递", "courierNumber", "SF-0012345678",
			"sentOn", "2026-09-01");

	private String market = MARKET;

	@Autowired
	private RuntimeService runtimeService;

	@Autowired
	private Receipts receipts;

	@Autowired
	private ReceiptAddresses addresses;

	@Autowired
	private Markets markets;

	@Autowired
	private Enterprises enterprises;

	@Autowired
	private Exits exits;

	@Autowired
	private ExitWithdrawals stays;

	@Test
	void financeSendsTheOriginalToTheAddressAskedForAndTheProviderIsTold() {
		payFor("operations");
		assertThat(this.walk.of("SendReceipt")).isWaitingAt("UserTask_SendReceipt")
			.task()
			.hasCandidateGroup("finance")
			.hasDueDate(Date.from(Instant.parse("2026-09-04T15:59:59Z")));
		assertThat(this.addresses.of(this.caseId)).contains("李梅 · 010-62780000 · 北京市海淀区中关村大街 1 号");
		assertThat(receipt().isHandedOut()).isFalse();

		this.walk.decide("UserTask_SendReceipt", SENT);

		assertThat(this.walk.of("SendReceipt")).isEnded().hasPassed("EndEvent_ReceiptSent");
		assertThat(told()).startsWith("receipt-sent");
		assertThat(lastMessage().body()).contains(receipt().number(), "示例快递", "SF-0012345678", "2026年9月1日");
		assertThat(receipt().courier()).contains("示例快递");
		assertThat(receipt().courierNumber()).contains("SF-0012345678");
		assertThat(receipt().sentOn()).contains(LocalDate.of(2026, 9, 1));
	}

	@ParameterizedTest
	@CsvSource({ "courier,' '", "courier,一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一", "courierNumber,SF123",
			"courierNumber,SF 12345678", "courierNumber,顺丰12345678", "sentOn,2026-09-02", "sentOn,2026-08-31",
			"sentOn,昨天" })
	void whatCannotBeTrueOfAShipmentIsRefused(String field, String answer) {
		payFor("operations");
		Throwable problem = catchThrowable(
				() -> this.walk.decide("UserTask_SendReceipt", Filled.but(SENT, field, answer)));
		assertThat(InvalidAnswerException.in(problem)).extracting(InvalidAnswerException::field).isEqualTo(field);
		assertThat(receipt().isHandedOut()).isFalse();
		assertThat(this.walk.of("SendReceipt")).isWaitingAt("UserTask_SendReceipt");
	}

	@Override
	protected String market() {
		return this.market;
	}

	@Test
	void whereTicketsAreAskedForTheOriginalGoesToTheNewestTicketsAddress() {
		payWhereTicketsAreAskedFor();
		assertThat(this.walk.of("SendReceipt")).isWaitingAt("Gateway_UntilTicket").hasNotPassed("UserTask_SendReceipt");
		assertThat(this.addresses.of(this.caseId)).contains("李梅 · 010-62780000 · 北京市海淀区中关村大街 1 号");
		Map<String, Object> ticket = Map.of("contactName", "收件室", "contactPhone", "13800000000", "postalAddress",
				"示例省示例市示例路 9 号");
		this.walk.answer("UserTask_SubmitTicket", ticket);
		this.walk.decide("UserTask_ConfirmTicket", Map.of("ticketDecision", "returned", "reason", "门牌号不对"));
		assertThat(this.walk.of("SendReceipt")).isWaitingAt("Gateway_UntilTicket");
		this.walk.answer("UserTask_SubmitTicket", Filled.but(ticket, "postalAddress", "示例省示例市示例路 8 号"));
		this.walk.decide("UserTask_ConfirmTicket", Map.of("ticketDecision", "confirmed"));
		assertThat(this.walk.of("SendReceipt")).hasPassed("Event_TicketConfirmed").isWaitingAt("UserTask_SendReceipt");
		assertThat(this.addresses.of(this.caseId)).contains("收件室 · 13800000000 · 示例省示例市示例路 8 号");
	}

	@Test
	void whoLeavesBeforeTheTicketIsSentNoOriginal() {
		payWhereTicketsAreAskedFor();
		this.receipts.sendNoMore(this.caseId);
		assertThat(this.walk.of("SendReceipt")).isEnded()
			.hasPassed("Event_LeftBeforeTicket", "EndEvent_ReceiptNotSent")
			.hasNotPassed("UserTask_SendReceipt");
	}

	private void payWhereTicketsAreAskedFor() {
		this.market = "alibaba";
		signUp();
		this.enterprises.identify(this.providerId, this.caseId,
				Identification.read(Filled.but(Filled.enterprise(this.number, upload("licence")), "registeredCapital",
						new BigDecimal("2000000"))::get));
		this.cases.choose(this.caseId, List.of("iot"));
		passMilestones(State.SIGNED);
		this.runtimeService.createProcessInstanceByKey("PayDeposit")
			.processDefinitionWithoutTenantId()
			.businessKey(this.caseId)
			.setVariables(Map.of("providerId", this.providerId, "marketId", this.market))
			.execute();
		submit("UserTask_SubmitTransferVoucher", Filled.but(voucher(), "transferRoute", "online-top-up"));
		this.walk.decide("UserTask_ConfirmDeposit", received("30000"));
		this.walk.run("ServiceTask_BookDeposit");
	}

	@Test
	void whoAsksForNoReceiptIsSentNoOriginal() {
		sign("operations");
		this.walk.answer("UserTask_SubmitTransferVoucher", Filled.but(voucher(), "requestsReceipt", "false"));
		this.walk.decide("UserTask_ConfirmDeposit", received("5000"));
		this.walk.run("ServiceTask_BookDeposit");
		assertThat(this.walk.tasks("UserTask_SendReceipt")).isEmpty();
		assertThat(this.addresses.of(this.caseId)).isEmpty();
		assertThat(this.receipts.of(this.caseId)).hasSize(1).noneMatch(Receipt::isHandedOut);
	}

	@Test
	void whoNeverGotTheOriginalIsNotAskedForItOnLeaving() {
		payFor("operations");
		list();
		Walk.itIs(Instant.parse("2026-09-18T02:00:00Z"));
		this.exits.request(this.caseId);
		this.walk.look();
		assertThat(this.walk.of("SendReceipt")).isEnded()
			.hasPassed("Event_ReceiptNotNeeded", "EndEvent_ReceiptNotSent")
			.hasNotPassed("EndEvent_ReceiptSent");
		assertThat(this.walk.of("Exit")).isWaitingAt("Timer_RefundDue")
			.hasNotPassed("UserTask_ReturnReceipt", "UserTask_ConfirmReceiptReturn");
		assertThat(this.walk.day("Timer_RefundDue")).isEqualTo("2026-10-15");
		assertThat(bodyOf("exit-begun")).doesNotContain(receipt().number());
	}

	@Test
	void originalsComeBackOnlyWhereAMarketsDocumentsAskForThem() {
		assertThat(this.markets.all()).filteredOn((market) -> market.deposit().receiptAskedBack())
			.extracting(Market::id)
			.containsOnly("tencent-2019", "tencent-agency", "tencent-classic");
	}

	@Test
	void whoStaysIsSentWhatIsBackOrWasNeverSent() {
		beListed("operations");
		this.exits.request(this.caseId);
		this.walk.look();
		returnReceipt();
		this.stays.withdraw(this.caseId);
		this.walk.look();
		assertThat(receipt().isHandedOut()).isFalse();
		this.walk.decide("UserTask_SendReceipt", SENT);
		assertThat(receipt().isOutstanding()).isTrue();
		this.exits.request(this.caseId);
		this.walk.look();
		assertThat(this.walk.of("Exit")).isWaitingAt("UserTask_ReturnReceipt");
	}

	private Receipt receipt() {
		List<Receipt> all = this.receipts.of(this.caseId);
		assertThat(all).hasSize(1);
		return all.get(0);
	}

	private String bodyOf(String template) {
		return deliveriesOf(template).get(0).body();
	}

}
