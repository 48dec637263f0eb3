package org.ruzhu.membership.exit.web;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.ruzhu.journey.AlibabaJourneyTest;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.journey.Walk;
import org.ruzhu.membership.exit.ExitWithdrawals;
import org.ruzhu.membership.order.OrderReport;
import org.ruzhu.membership.order.Orders;
import org.ruzhu.platform.security.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** Leaving a market that asks no receipt back and puts no orders before the refund. */
@RuzhuTest
class ExitWithoutReceiptTest extends AlibabaJourneyTest {

	@LocalServerPort
	private int port;

	@Autowired
	private Orders orders;

	@Autowired
	private ExitWithdrawals stays;

	private Visitor provider;

	private String first;

	private String second;

	@BeforeEach
	void aMemberWithTwoPaidOrdersAndAComplaint() {
		sign("iot");
		pay("30000");
		this.first = "AO-1-" + this.number;
		this.second = "AO-2-" + this.number;
		report(this.first, "paid");
		report(this.first, "complaint");
		report(this.second, "paid");
		this.provider = new Visitor(this.port).with("Accept-Language", "zh-CN");
		this.provider.submit("/login", Map.of("email", this.email, "password", PASSWORD));
	}

	private void report(String order, String type) {
		boolean paid = type.equals("paid");
		assertThat(this.orders
			.report(ALIBABA,
					new OrderReport(order + type, order, type, TUESDAY.toString(), paid ? this.caseId : "",
							paid ? "iot" : "", "", paid ? "99" : "", "CNY", "", ""))
			.problem()).isEmpty();
	}

	@Test
	void thePageNamesEveryOpenOrderAndComplaintAndNothingAsSettled() {
		leave();
		assertThat(page())
			.contains("未完成的订单：2", "其他未了结的事项：1 项", "未完成的订单：" + this.first, "未了结的投诉或纠纷：" + this.first,
					"未完成的订单：" + this.second)
			.doesNotContain("没有未完成的订单", "没有其他未了结的事项");
	}

	@Test
	void thePageSpeaksNeitherOfReceiptsNorOfADayToBeTold() {
		assertThat(page()).contains("如果今天退出并全部办妥，最晚退款日").doesNotContain("另行告知", "收据");
		leave();
		assertThat(page()).contains("最晚 2026年9月21日", "期限由运营方自己定").doesNotContain("另行告知", "收据");
	}

	@Test
	void theMailsOfTheExitNameWhatIsOpenAndContradictNothing() {
		leave();
		assertThat(told()).startsWith("exit-blocked", "refund-scheduled", "exit-begun");
		assertThat(message(1).body()).contains("最迟于 2026年9月21日 退还", "未完成的订单：" + this.first, "未了结的投诉或纠纷：" + this.first)
			.doesNotContain("没有", "收据");
		assertThat(message(0).body()).contains(this.first, this.second, "/exit/" + this.caseId);
		assertThat(message(2).body()).contains("退款着手之前可以在退出页面撤回", "/exit/" + this.caseId);
	}

	@Test
	void whoStaysWithTheReceiptAtHandIsToldOfNone() {
		sendReceipts();
		leave();
		this.stays.withdraw(this.caseId);
		assertThat(told()).startsWith("exit-withdrawn");
		assertThat(lastMessage().body()).doesNotContain("收据");
	}

	@Test
	void theDayAfterAMissedRefundPageAndCaseSayThatItIsLate() {
		leave();
		this.walk.fire("Timer_RefundDue");
		assertThat(told()).startsWith("refund-delayed");
		assertThat(page()).contains("最晚 2026年9月21日").doesNotContain("已过期");

		Walk.later(Duration.ofDays(1));

		assertThat(page()).contains("已过期", "应于 2026年9月21日 之前（含当日）退还，已经过期", "原定的最晚退款日（已过）", this.first)
			.doesNotContain("没有其他未了结的事项");
		assertThat(this.provider.get("/cases/" + this.caseId).body()).contains("保证金应于 2026年9月21日 之前（含当日）退还");
	}

	private String page() {
		return this.provider.get("/exit/" + this.caseId).body();
	}

}
