package org.ruzhu.money.deposit;

import java.net.http.HttpResponse;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.platform.security.Visitor;
import org.ruzhu.provider.cases.OnboardingCase.State;

import static org.assertj.core.api.Assertions.assertThat;

/** What a provider reads of its deposit, from the first payment until it has left. */
@RuzhuTest
class DepositPageTest extends JourneyTest {

	@LocalServerPort
	private int port;

	@Autowired
	private ExcessReturns returns;

	private Visitor provider;

	@Test
	void whoWaitsForFinanceIsNotAskedToPayAgain() {
		sign("operations");
		logIn();
		assertThat(text("/deposit")).contains("付到这个账户", "去提交凭证", "待缴纳");
		this.walk.answer("UserTask_SubmitTransferVoucher", voucher());
		assertThat(text("/deposit")).contains("等待财务确认", "现在不用再付", "2026年9月1日，电汇")
			.doesNotContain("付到这个账户", "去提交凭证", "待缴纳", "已结清");
	}

	@Test
	void whatIsPaidBeyondTheDepositOfWhoLeavesGoesBackWithIt() {
		sign("operations");
		pay("7000");
		logIn();
		assertThat(text("/deposit")).contains("申请退回 2,000.00 元").doesNotContain("如果现在退出");
		assertThat(text("/exit/" + this.caseId)).contains("还在办理入驻", "撤回这次入驻").doesNotContain("最晚退款日");
		this.cases.withdraw(this.caseId);
		this.walk.look();
		assertThat(state()).isEqualTo(State.LEAVING);
		assertThat(this.returns.returnableFen(this.caseId)).isZero();
		assertThat(text("/deposit")).contains("多付的部分会和保证金一起退还").doesNotContain("申请退回", "如果现在退出");
		assertThat(message(1).template()).isEqualTo("exit-begun");
		assertThat(message(1).body()).contains("目前代管的款项：7,000.00 元");
	}

	private void logIn() {
		this.provider = new Visitor(this.port);
		this.provider.submit("/login", Map.of("email", this.email, "password", PASSWORD));
	}

	private String text(String page) {
		HttpResponse<String> answer = this.provider.get(page);
		assertThat(answer.statusCode()).as(page).isEqualTo(200);
		return answer.body().replaceAll("(?s)<script.*?</script>|<[^>]*>", " ");
	}

}
