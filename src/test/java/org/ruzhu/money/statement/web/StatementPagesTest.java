package org.ruzhu.money.statement.web;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.ruzhu.desk.queue.process.TaskFilters;
import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.money.voucher.Voucher;
import org.ruzhu.money.voucher.Vouchers;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.security.StaffGroup;
import org.ruzhu.platform.security.StaffOfTheTest;
import org.ruzhu.platform.security.Visitor;
import org.ruzhu.provider.enterprise.Enterprise;
import org.ruzhu.provider.enterprise.Enterprises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** Finance imports statements and settles the transfers on them. */
@RuzhuTest
public class StatementPagesTest extends JourneyTest {

	private static final String PAGE = "/staff/statements";

	@LocalServerPort
	private int port;

	@Autowired
	private IdentityService identity;

	@Autowired
	private TaskFilters filters;

	@Autowired
	private Enterprises enterprises;

	@Autowired
	private Vouchers vouchers;

	@Autowired
	private JdbcClient jdbc;

	private Enterprise enterprise;

	private Visitor finance;

	@BeforeEach
	void aTransferIsReported() {
		sign("operations");
		this.walk.answer("UserTask_SubmitTransferVoucher", voucher());
		this.enterprise = this.enterprises.get(this.providerId);
		StaffOfTheTest staff = new StaffOfTheTest(this.identity, this.filters);
		staff.hire("clerk-of-statements", StaffGroup.FINANCE);
		staff.hire("reader-of-statements", StaffGroup.REVIEWERS);
		staff.hireElsewhere("clerk-elsewhere", StaffGroup.FINANCE);
		this.finance = Visitor.staff(this.port, "clerk-of-statements");
	}

	@Test
	void aTransferOfTheSamePayerIsProposedAndConfirmed() {
		assertThat(take("5000.00").statusCode()).isEqualTo(302);
		assertThat(page()).contains(this.caseId, this.enterprise.legalName(), "金额相符", "账号相符");
		assertThat(confirm(this.caseId).statusCode()).isEqualTo(302);
		Voucher voucher = this.vouchers.latest(this.caseId).orElseThrow();
		assertThat(voucher.state()).isEqualTo(Voucher.State.CONFIRMED);
		assertThat(voucher.amountFen()).isEqualTo(500_000);
		assertThat(voucher.bankReference()).isEqualTo(reference());
		assertThat(page()).doesNotContain("/staff/cases/" + this.caseId);
		this.walk.run("ServiceTask_BookDeposit");
		assertThat(balance().heldFen()).isEqualTo(500_000);
		assertThat(confirm(this.caseId).statusCode()).as("the second click").isEqualTo(409);
	}

	@Test
	void aTransferThatManyConfirmAtOnceIsConfirmedOnce() {
		take("5000.00");
		List<CompletableFuture<Integer>> clicks = IntStream.range(0, 4)
			.mapToObj((click) -> CompletableFuture.supplyAsync(() -> confirm(this.caseId).statusCode()))
			.toList();
		assertThat(clicks.stream().map(CompletableFuture::join)).containsOnlyOnce(302).isSubsetOf(302, 409);
		this.walk.run("ServiceTask_BookDeposit");
		assertThat(balance().heldFen()).isEqualTo(500_000);
	}

	@Test
	void tooLittleAndTooMuchAreSaid() {
		take("4000.00");
		assertThat(page()).contains("少 1,000.00 元");
	}

	@Test
	void aTransferOfSomebodyElseIsNotProposedNorConfirmed() {
		take("5000.00", "别家软件有限公司", "42");
		assertThat(page()).contains("没有找到付款人相同").doesNotContain("/staff/cases/" + this.caseId);
		HttpResponse<String> refusal = confirm(this.caseId);
		assertThat(refusal.statusCode()).isEqualTo(422);
		assertThat(this.vouchers.latest(this.caseId).orElseThrow().isUndecided()).isTrue();
		assertThat(page()).as("it is still open").contains("别家软件有限公司");
	}

	@Test
	void aStatementIsImportedOnceAndATransferToo() {
		take("5000.00");
		assertThat(take("5000.00").body()).contains("这份流水已经导入过");
		assertThat(
				bring("流水号,日期,收入,支出,对方户名\n%s,2026/9/1,5000,,%s\n".formatted(reference(), this.enterprise.legalName()))
					.statusCode())
			.isEqualTo(302);
		assertThat(entries()).isOne();
		assertThat(take("5000.00", this.enterprise.legalName(), "another-account").statusCode()).isEqualTo(302);
		assertThat(entries()).as("a reference alone makes nothing the same").isEqualTo(2);
	}

	@Test
	void whatTheBankTookBackIsShownAndCannotBeConfirmed() {
		take("5000.00");
		long payment = id();
		assertThat(page()).contains(this.caseId);
		take("-5000.00");
		assertThat(page()).contains("新导入 0 笔待核对，1 行无需处理").doesNotContain("/staff/cases/" + this.caseId, reference());
		assertThat(this.finance.get(PAGE + "/lines").body()).contains(reference(), "已被银行收回", "冲正",
				"与 " + payment + " 相抵");
		assertThat(this.finance.submit(PAGE + "/" + payment + "/confirm", PAGE, Map.of("caseId", this.caseId))
			.statusCode()).isEqualTo(409);
		assertThat(this.vouchers.latest(this.caseId).orElseThrow().isUndecided()).isTrue();
	}

	@Test
	void aReferenceThatTheBankGivesAgainIsNumbered() {
		String row = "%s,2026-%s,%d,,%s\n";
		bring("流水号,日期,收入,支出,对方户名\n" + row.formatted(reference(), "08-31", 5000, this.enterprise.legalName())
				+ row.formatted(reference(), "09-01", 4000, this.enterprise.legalName()));
		long second = this.jdbc.sql("select max(id) from statement_entry where bank_reference = ?")
			.param(reference())
			.query(Long.class)
			.single();
		assertThat(
				this.finance.submit(PAGE + "/" + second + "/confirm", PAGE, Map.of("caseId", this.caseId)).statusCode())
			.isEqualTo(302);
		assertThat(this.vouchers.latest(this.caseId).orElseThrow().bankReference()).isEqualTo(reference() + " #2");
	}

	@Test
	void whatMayBeTakenBackIsNotConfirmedBeforeThatIsSettled() {
		bring("流水号,日期,收入,支出,对方户名\n%1$s,2026-09-01,5000,,%2$s\n%1$s,2026-09-01,-2000,,%2$s\n".formatted(reference(),
				this.enterprise.legalName()));
		long first = this.jdbc.sql("select min(id) from statement_entry where bank_reference = ?")
			.param(reference())
			.query(Long.class)
			.single();
		assertThat(page()).contains("可能冲销这一笔").doesNotContain("/staff/cases/" + this.caseId);
		Map<String, String> answer = Map.of("caseId", this.caseId);
		assertThat(this.finance.submit(PAGE + "/" + first + "/confirm", PAGE, answer).statusCode()).isEqualTo(422);
		assertThat(this.finance.submit(PAGE + "/" + (first + 1) + "/aside", PAGE, Map.of("reason", "银行已另行入账"))
			.statusCode()).isEqualTo(302);
		assertThat(this.finance.submit(PAGE + "/" + first + "/confirm", PAGE, answer).statusCode()).isEqualTo(302);
	}

	@ParameterizedTest
	@CsvSource({ "S-%s,某物业,租金", "T-%s,%s,多缴退回" })
	void whatWentOutUnmarkedAndMayTakeBackIsSettledFirst(String reference, String payee, String purpose) {
		String debit = "流水号,日期,收入,支出,对方户名,摘要\n%s,2026-09-01,,5000,%s,%s\n".formatted(reference.formatted(this.caseId),
				payee.formatted(this.enterprise.legalName()), purpose);
		bring(debit);
		assertThat(page()).contains("新导入 0 笔待核对，1 行无需处理");
		take("5000.00");
		assertThat(page()).contains("可能冲销这一笔", purpose).doesNotContain("/staff/cases/" + this.caseId);
		long payment = this.jdbc.sql("select id from statement_entry where bank_reference = ? and side = 'IN'")
			.param(reference())
			.query(Long.class)
			.single();
		assertThat(this.finance.submit(PAGE + "/" + payment + "/confirm", PAGE, Map.of("caseId", this.caseId))
			.statusCode()).isEqualTo(422);
	}

	@Test
	void everyLineIsSeenWithItsReason() {
		bring("流水号,日期,收入,支出,对方户名\n%s,2026-09-01,0.00,80.00,某物业\n合计,,0.00,80.00,\n".formatted(reference()));
		assertThat(page()).doesNotContain(reference());
		assertThat(this.finance.get(PAGE + "/lines").body()).contains(reference(), "某物业", "支出。", "合计或余额行。");
	}

	@Test
	void whatAPersonConfirmedByHandIsNotConfirmedAgain() {
		this.walk.decide("UserTask_ConfirmDeposit", received("5000"));
		String reference = lastReference();
		newProvider();
		sign("operations");
		this.walk.answer("UserTask_SubmitTransferVoucher", voucher());
		bring("流水号,日期,收入,支出,对方户名\n%s,2026-09-01,5000,,云石科技\n".formatted(reference));
		HttpResponse<String> refusal = this.finance.submit(PAGE + "/" + id(reference) + "/confirm", PAGE,
				Map.of("caseId", this.caseId));
		assertThat(refusal.statusCode()).isEqualTo(422);
		assertThat(refusal.body()).contains("流水号");
	}

	@Test
	void whatTheBankTookBackIsNotConfirmedByHandEither() {
		Map<String, Object> received = received("5000");
		String reference = lastReference();
		String line = "%s,2026-09-01,%s,,%s\n";
		bring("流水号,日期,收入,支出,对方户名\n" + line.formatted(reference, "5000", this.enterprise.legalName())
				+ line.formatted(reference, "-5000", this.enterprise.legalName()));
		assertThat(refusal(received)).isEqualTo("deposit.reference.takenBack");
		assertThat(this.vouchers.latest(this.caseId).orElseThrow().isUndecided()).isTrue();
	}

	@Test
	void whatTheBankTookBackIsNotConfirmedHoweverItsReferenceIsTyped() {
		Map<String, Object> received = new HashMap<>(received("5000"));
		String reference = lastReference();
		String line = "%s,2026-09-01,%s,,%s\n";
		bring("流水号,日期,收入,支出,对方户名\n" + line.formatted(reference, "5000", this.enterprise.legalName())
				+ line.formatted(reference, "-5000", this.enterprise.legalName()));
		for (String typed : List.of(reference.toLowerCase(), " " + reference + "\u200B", reference.replace("-", " - "),
				reference.replace('-', '－'))) {
			received.put("bankReference", typed);
			assertThat(refusal(received)).as(typed).isEqualTo("deposit.reference.takenBack");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "5000,,失败", "5000,,处理中", "5000,,已冲正", "5000,,已退回", ",5000,成功", "-5000,,成功" })
	void whatNeverCameInIsNotConfirmedByHand(String line) {
		Map<String, Object> received = received("5000");
		bring("流水号,日期,对方户名,收入,支出,交易状态\n%s,2026-09-01,%s,%s\n".formatted(lastReference(), this.enterprise.legalName(),
				line));
		assertThat(refusal(received)).isEqualTo("deposit.reference.notReceived");
	}

	@Test
	void whatMayBeTakenBackIsNotConfirmedByHandEither() {
		Map<String, Object> received = received("5000");
		String line = "%s,2026-09-01,%s,,%s\n";
		bring("流水号,日期,收入,支出,对方户名\n" + line.formatted(lastReference(), "5000", this.enterprise.legalName())
				+ line.formatted(lastReference(), "-2000", this.enterprise.legalName()));
		assertThat(refusal(received)).isEqualTo("deposit.reference.takenBackPerhaps");
	}

	@Test
	void aPartThatTheBankTookBackOfAConfirmedTransferBecomesATaskOfItsCase() {
		take("5000.00");
		confirm(this.caseId);
		bring("流水号,日期,收入,支出,对方户名,摘要\nP-%s,2026-09-01,-2000,,某银行某支行,冲正\n".formatted(this.caseId));
		long reversal = id("P-" + this.caseId);
		assertThat(page()).contains(PAGE + "/" + reversal + "/assign");
		String assign = PAGE + "/" + reversal + "/assign";
		assertThat(this.finance.submit(assign, PAGE, Map.of("caseId", "APP-2026-999999")).statusCode()).isEqualTo(422);
		assertThat(this.finance.submit(PAGE + "/" + id() + "/assign", PAGE, Map.of("caseId", this.caseId)).statusCode())
			.as("it takes nothing back")
			.isEqualTo(422);
		assertThat(this.finance.submit(assign, PAGE, Map.of("caseId", " " + this.caseId.toLowerCase())).statusCode())
			.isEqualTo(302);
		assertThat(this.finance.submit(assign, PAGE, Map.of("caseId", this.caseId)).statusCode()).isEqualTo(409);
		this.walk.look();
		this.walk.run("ServiceTask_BookDeposit");
		this.walk.decide("UserTask_ResolveReversal", Map.of("reversal", "book"));
		this.walk.run("ServiceTask_BookReversal");
		assertThat(balance().heldFen()).isEqualTo(300_000);
	}

	private String refusal(Map<String, Object> received) {
		return InvalidAnswerException.in(catchThrowable(() -> this.walk.decide("UserTask_ConfirmDeposit", received)))
			.getCodes()[0];
	}

	@Test
	void whatCannotBeMatchedIsSetAsideWithAReason() {
		take("0.001");
		assertThat(page()).contains("金额须大于零");
		HttpResponse<String> refusal = confirm(this.caseId);
		assertThat(refusal.statusCode()).isEqualTo(422);
		assertThat(refusal.body()).contains("金额须大于零");
		assertThat(this.vouchers.latest(this.caseId).orElseThrow().isUndecided()).isTrue();
		assertThat(aside("").statusCode()).isEqualTo(422);
		assertThat(aside("银行已冲正").statusCode()).isEqualTo(302);
		assertThat(aside("银行已冲正").statusCode()).isEqualTo(409);
		assertThat(page()).doesNotContain(reference());
	}

	@Test
	void whatIsNoStatementIsRefusedAndNothingIsKept() {
		HttpResponse<String> refusal = this.finance.upload(PAGE, Map.of("market", MARKET), "x.csv", "hello".getBytes());
		assertThat(refusal.statusCode()).isEqualTo(422);
		assertThat(refusal.body()).contains("无法识别这份文件");
	}

	@Test
	void onlyFinanceOfTheMarketMaySeeAndSettle() {
		take("5000.00");
		Visitor reviewer = Visitor.staff(this.port, "reader-of-statements");
		assertThat(reviewer.get(PAGE).statusCode()).isEqualTo(403);
		Visitor elsewhere = Visitor.staff(this.port, "clerk-elsewhere");
		assertThat(elsewhere.get(PAGE).body()).doesNotContain(reference());
		assertThat(elsewhere.submit(PAGE + "/" + id() + "/confirm", PAGE, Map.of("caseId", this.caseId)).statusCode())
			.isEqualTo(404);
		assertThat(elsewhere.upload(PAGE, Map.of("market", MARKET), "x.csv", "hello".getBytes()).statusCode())
			.isEqualTo(404);
	}

	private HttpResponse<String> take(String amount) {
		return take(amount, this.enterprise.legalName(), this.enterprise.bankAccount());
	}

	private HttpResponse<String> take(String amount, String payer, String account) {
		String table = "流水号,入账日期,收入金额,对方户名,对方账号\n%s,2026-09-01,%s,%s,%s\n".formatted(reference(), amount, payer,
				account);
		return bring(table);
	}

	private HttpResponse<String> bring(String table) {
		return this.finance.upload(PAGE, Map.of("market", MARKET), "流水.csv", table.getBytes(StandardCharsets.UTF_8));
	}

	private int entries() {
		return this.jdbc.sql("select count(*) from statement_entry where bank_reference = ?")
			.param(reference())
			.query(Integer.class)
			.single();
	}

	private HttpResponse<String> confirm(String theCase) {
		return this.finance.submit(PAGE + "/" + id() + "/confirm", PAGE, Map.of("caseId", theCase));
	}

	private HttpResponse<String> aside(String reason) {
		return this.finance.submit(PAGE + "/" + id() + "/aside", PAGE, Map.of("reason", reason));
	}

	private String page() {
		return this.finance.get(PAGE).body();
	}

	private long id() {
		return id(reference());
	}

	private long id(String reference) {
		return this.jdbc.sql("select id from statement_entry where bank_reference = ?")
			.param(reference)
			.query(Long.class)
			.single();
	}

	private String reference() {
		return "S-" + this.caseId;
	}

}
