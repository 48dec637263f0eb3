package org.ruzhu.money.payment;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.ruzhu.journey.AlibabaJourneyTest;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.market.Markets;
import org.ruzhu.platform.security.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A market that takes online payment alone asks for no voucher, unless nothing can be
 * paid online.
 */
@RuzhuTest
@ExtendWith(OutputCaptureExtension.class)
class OnlineAloneTest extends AlibabaJourneyTest {

	private static final String TASK = "UserTask_SubmitTransferVoucher";

	@LocalServerPort
	private int port;

	@Autowired
	private Markets markets;

	private Visitor provider;

	private void logIn() {
		this.provider = new Visitor(this.port);
		this.provider.submit("/login", Map.of("email", this.email, "password", PASSWORD));
	}

	@Test
	void theTaskShowsWhatIsOwedAndTheButtonAndAsksForNothing() {
		sign("api");
		logIn();
		assertThat(task()).contains("应缴 30,000.00 元", "用沙箱支付（演示）支付")
			.doesNotContain("name=\"voucherScan", "name=\"transferRoute\"", "name=\"postalAddress\"", ">提交</button>");
	}

	@Test
	void noPageSpeaksOfVouchersOrTransfers() {
		sign("api");
		logIn();
		Pattern foreign = Pattern.compile("凭证|汇款|转账|收款|[Vv]oucher|[Tt]ransfer|remitt");
		for (String language : List.of("zh-CN", "en")) {
			this.provider.submit("/language", "/cases/" + this.caseId, Map.of("to", language));
			for (String page : List.of("/tasks/" + taskId(), "/cases/" + this.caseId, "/deposit", "/messages")) {
				assertThat(text(page)).as("%s in %s", page, language).doesNotContainPattern(foreign);
			}
		}
	}

	@Test
	void whoPostsTheClosedFormIsToldToPayOnline() {
		sign("api");
		logIn();
		Map<String, String> voucher = new HashMap<>();
		voucher().forEach((field, value) -> voucher.put(field, value.toString()));
		HttpResponse<String> refused = this.provider.submit("/tasks/" + taskId(), "/cases/" + this.caseId, voucher);
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("这一步不用提交：请按本页的按钮在线支付");
		assertThat(this.walk.open(TASK)).isNotNull();
	}

	@Test
	void withoutAGatewayTheVoucherIsTheWayAndThePagesSaySo() {
		sign("api");
		logIn();
		this.outside.withoutGateway(() -> {
			assertThat(task()).contains("这里还没有开通在线支付", "收款户名：", "name=\"voucherScan", ">提交</button>");
			assertThat(text("/deposit")).contains("这里还没有开通在线支付", "付到这个账户", "去提交凭证");
		});
		submit(TASK, voucher());
		assertThat(this.walk.open("UserTask_ConfirmDeposit")).isNotNull();
	}

	@Test
	void aVoucherThatWasReturnedCanBeSubmittedAgain() {
		sign("api");
		submit(TASK, voucher());
		this.walk.decide("UserTask_ConfirmDeposit", Map.of("transfer", "undeclared-payer", "reason", "汇款方未申报"));
		logIn();
		assertThat(task()).contains("上一份凭证被退回：汇款方未申报", "name=\"voucherScan", "用沙箱支付（演示）支付");
		this.walk.answer(TASK, voucher());
		assertThat(this.walk.open("UserTask_ConfirmDeposit")).isNotNull();
	}

	@Test
	void theLogWarnsOfMarketsThatNeedAGateway(CapturedOutput log) {
		new GatewayWarning(new PaymentGateways(List.of()), this.markets);
		assertThat(log.getOut())
			.contains("The market alibaba takes online payment alone and no gateway is configured",
					"The market tencent-2019 takes online payment alone")
			.doesNotContain("The market kingsoft takes", "The market tencent-classic takes");
	}

	private String taskId() {
		return this.walk.open(TASK).getId();
	}

	private String task() {
		return this.provider.get("/tasks/" + taskId()).body();
	}

	/**
	 * What is read on a page, without its markup and without the verification by a
	 * micro-transfer to the provider.
	 */
	private String text(String page) {
		HttpResponse<String> answer = this.provider.get(page);
		assertThat(answer.statusCode()).as(page).isEqualTo(200);
		return answer.body()
			.replaceAll("(?s)<script.*?</script>|<[^>]*>", " ")
			.replaceAll("小额汇款|[Mm]icro.transfer", "");
	}

}
