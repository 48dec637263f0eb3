package org.ruzhu.journey;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.ruzhu.platform.notice.channel.PostOffice;
import org.ruzhu.platform.security.Visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Ruzhu is killed in the middle of moving money, the entry written and not yet committed,
 * or when a server has taken a mail and nobody has written that down, and started again
 * on the same database file.
 */
final class MoneyHalted {

	private static final String MEMBER = "su@lanhai.example";

	private static final String MEMBER_PASSWORD = "lanhai-demo-1";

	/**
	 * The engine takes up a dead node's job once its lock has expired, after five
	 * minutes.
	 */
	private static final String PAST_THE_LOCK = "PT10M";

	/** Fifteen working days are over by then, whatever the holidays. */
	private static final String PAST_THE_REFUND = "P45D";

	private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

	private static final String MARKET = "tencent-classic";

	static final String SECRET = "of the sandbox, in this test";

	/** An order that is paid beyond what is owed, and goes back. */
	private static final String EXCESS = "P-CRASH-1";

	/** An order whose call is cut off. */
	private static final String CALLED = "P-CRASH-2";

	private static final String TASKS = "/tasks/";

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private final PostOffice office;

	private final Path folder;

	private final BooksOnDisk books;

	MoneyHalted(Path folder, PostOffice office) {
		this.folder = folder;
		this.office = office;
		this.books = new BooksOnDisk(folder);
	}

	/** Each time it is started again the journey goes on. */
	void goesOnOnce() throws Exception {
		String paying = crashWhileBookingTheDepositAndHandingOverAMail();
		assertThat(this.books.entries(paying, "PAYMENT")).isZero();
		Set<String> cutOff = new HashSet<>(mailsWithoutAnEnd());
		cutOff.retainAll(this.office.copies().keySet());
		assertThat(cutOff).isNotEmpty();

		String leaving = goOnLetTheMemberLeaveAndCrashInTheMonth(paying);
		assertThat(this.books.entries(paying, "PAYMENT")).isEqualTo(1);
		assertThat(this.books.sum(paying, "HELD")).isEqualTo(-500_000);
		assertThat(this.books.sum(paying, "OWED")).isZero();
		assertThat(this.books.number("select count(*) from receipt where case_id = ?", paying)).isEqualTo(1);
		assertThat(this.books.sum(paying, "COMMISSION")).as("charged at once, and not rated yet").isEqualTo(-2);

		String refund = "refund:" + leaving;
		this.books.payAtTheSandbox(paying, EXCESS, 300);
		this.books.payAtTheSandbox(paying, CALLED, 700);
		crashWhilePayingOut(paying);
		assertThat(this.books.sum(paying, "COMMISSION")).as("the month is rated").isEqualTo(-1);
		assertThat(this.books.paidByTheBank(refund)).as("the bank has paid").isEqualTo(500_000);
		assertThat(this.books.entriesUnder(refund + ":paid")).as("and we do not know").isZero();
		assertThat(this.books.sum(leaving, "RETURNING")).isEqualTo(-500_000);
		assertThat(this.books.returnedByTheGateway("T-" + EXCESS)).as("so has the gateway").isEqualTo(300);
		assertThat(this.books.sum(paying, "RETURNING")).isEqualTo(-300);
		assertThat(payments(CALLED)).as("a call that was never answered").isZero();

		goOn(paying, leaving, cutOff);
		assertThat(this.books.entriesUnder(refund + ":paid")).isEqualTo(1);
		assertThat(this.books.paidByTheBank(refund)).isEqualTo(500_000);
		assertThat(this.books.sum(leaving, "HELD") + this.books.sum(leaving, "RETURNING")).isZero();
		assertThat(this.books.returnedByTheGateway("T-" + EXCESS)).isEqualTo(300);
		assertThat(this.books.sum(paying, "RETURNING")).isZero();
		assertThat(payments(CALLED)).isEqualTo(1);
		assertThat(this.books.sum(paying, "EXCESS")).as("the call, once").isEqualTo(-700);
		assertThat(this.books.sum(paying, "COMMISSION")).isEqualTo(-1);
		assertThat(this.books.verify()).isZero();
		assertEachMailWentOnceAndAgainIfItWasCutOff(cutOff);
	}

	/** A mail is repeated under its own id, and only if it was cut off. */
	private void assertEachMailWentOnceAndAgainIfItWasCutOff(Set<String> cutOff) throws SQLException {
		List<String> withoutAnEnd = mailsWithoutAnEnd();
		assertThat(withoutAnEnd).containsAll(cutOff);
		assertThat(this.office.copies()).allSatisfy((id, copies) -> assertThat(copies).as(id)
			.isBetween(cutOff.contains(id) ? 2L : 1L, 1L + Collections.frequency(withoutAnEnd, id)));
	}

	/** The mails whose attempt has begun and not ended, by Message-ID. */
	private List<String> mailsWithoutAnEnd() throws SQLException {
		return this.books.texts("""
				select message_id from notice_attempt join notice_delivery on notice_delivery.id = notice_delivery_id
				where ended_at is null and message_id is not null""");
	}

	private Map<String, String> settings(String... namesAndValues) {
		Map<String, String> settings = new HashMap<>(
				Map.of("spring.mail.host", "127.0.0.1", "spring.mail.port", String.valueOf(this.office.port())));
		for (int i = 0; i < namesAndValues.length; i += 2) {
			settings.put(namesAndValues[i], namesAndValues[i + 1]);
		}
		return settings;
	}

	private long payments(String order) throws SQLException {
		return this.books.number("select count(*) from online_payment where order_number = ?", order);
	}

	private String crashWhileBookingTheDepositAndHandingOverAMail() throws Exception {
		try (RuzhuProcess ruzhu = RuzhuProcess.start(this.folder,
				settings("halt.in", "bookDepositDelegate,mailSender"))) {
			EngineRest finance = new EngineRest(ruzhu.address(), "finance");
			String caseId = finance.caseWith("UserTask_ConfirmDeposit");
			finance.complete("UserTask_ConfirmDeposit", caseId, Map.of("transfer", "received", "amountReceived", 5000,
					"receivedOn", today(), "bankReference", "CRASH-1"));
			ruzhu.awaitHalts("bookDepositDelegate", "mailSender");
			ruzhu.kill();
			return caseId;
		}
	}

	private String goOnLetTheMemberLeaveAndCrashInTheMonth(String paying) throws Exception {
		try (RuzhuProcess ruzhu = RuzhuProcess.start(this.folder,
				settings("ruzhu.clock.ahead", PAST_THE_LOCK, "halt.in", "rateCategoryDelegate"))) {
			task(logIn(ruzhu, "zhao@yunshan.example", "yunshan-demo-1"), "提交商品");

			String leaving = member();
			Visitor member = logIn(ruzhu, MEMBER, MEMBER_PASSWORD);
			assertThat(member.submit("/exit/" + leaving, Map.of()).statusCode()).isEqualTo(302);
			assertThat(member.submit(task(member, "退回保证金收据"), Map.of("returnRoute", "in-person")).statusCode())
				.isEqualTo(303);
			new EngineRest(ruzhu.address(), "finance").complete("UserTask_ConfirmReceiptReturn", leaving,
					Map.of("receiptReturn", "returned", "receiptReturnedOn", today()));
			sellTwiceAndSettle(ruzhu, paying);
			ruzhu.awaitHalt();
			ruzhu.kill();
			return leaving;
		}
	}

	/** Each order is charged a fen, and the month of both comes to one. */
	private static void sellTwiceAndSettle(RuzhuProcess ruzhu, String caseId) {
		YearMonth month = YearMonth.now(SHANGHAI).minusMonths(1);
		Visitor marketplace = Visitor.program(ruzhu.port(), "marketplace", "marketplace-demo");
		for (String order : List.of("CRASH-O1", "CRASH-O2")) {
			for (String type : List.of("paid", "confirmed")) {
				assertThat(marketplace
					.post("/api/v1/marketplace/%s/order-events".formatted(MARKET),
							"""
									{"event": "%1$s-%2$s", "order": "%1$s", "type": "%2$s", "occurredAt": "%3$sT12:00:00",
									"caseId": "%4$s", "category": "operations", "amount": 0.05}"""
								.formatted(order, type, month.atDay(9), caseId))
					.body()).contains("recorded");
			}
		}
		assertThat(Visitor.staff(ruzhu.port(), "finance", "finance-demo")
			.submit("/staff/settlements", Map.of("market", MARKET, "month", month.toString()))
			.statusCode()).isEqualTo(302);
	}

	/** The bank, the gateway and the taking in of a call are cut off in one crash. */
	private void crashWhilePayingOut(String paying) throws Exception {
		try (RuzhuProcess ruzhu = RuzhuProcess.start(this.folder,
				settings("halt.in", "transfer,refund,resolvePaymentProcess", "ruzhu.clock.ahead", PAST_THE_REFUND,
						"ruzhu.payment.sandbox-secret", SECRET))) {
			CompletableFuture<Void> call = CompletableFuture.runAsync(() -> call(ruzhu, CALLED, 700));
			ruzhu.awaitHalts("transfer", "resolvePaymentProcess");
			call(ruzhu, EXCESS, 300);
			EngineRest finance = new EngineRest(ruzhu.address(), "finance");
			await().atMost(PATIENCE).until(() -> finance.has("UserTask_ResolveExcess", paying));
			finance.complete("UserTask_ResolveExcess", paying, Map.of("excess", "return"));
			ruzhu.awaitHalts("refund");
			ruzhu.kill();
			assertThat(call).failsWithin(PATIENCE);
		}
	}

	/** What the sandbox says of a payment, as a program outside would. */
	private static int call(RuzhuProcess ruzhu, String order, long fen) {
		String body = """
				{"orderNumber": "%1$s", "transactionId": "T-%1$s", "amountFen": %2$d, "currency": "CNY",
				"paidAt": "2026-11-01T02:00:00Z"}""".formatted(order, fen);
		return new Visitor(ruzhu.port()).with("Sandbox-Signature", signature(body))
			.post("/api/v1/payments/sandbox/notices", body)
			.statusCode();
	}

	/** As the sandbox signs that was started with {@link #SECRET}. */
	static String signature(String body) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
			return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new AssertionError(ex);
		}
	}

	private void goOn(String paying, String leaving, Set<String> cutOff) throws Exception {
		try (RuzhuProcess ruzhu = RuzhuProcess.start(this.folder,
				settings("ruzhu.clock.ahead", PAST_THE_REFUND + "T1H", "ruzhu.payment.sandbox-secret", SECRET))) {
			assertThat(call(ruzhu, CALLED, 700)).isEqualTo(200);
			assertThat(call(ruzhu, CALLED, 700)).isEqualTo(200);
			Visitor member = logIn(ruzhu, MEMBER, MEMBER_PASSWORD);
			EngineRest finance = new EngineRest(ruzhu.address(), "finance");
			await().atMost(PATIENCE)
				.until(() -> member.get("/cases/" + leaving).body().contains("已结案")
						&& finance.has("UserTask_ResolveExcess", paying)
						&& this.office.copies()
							.entrySet()
							.stream()
							.filter((mail) -> cutOff.contains(mail.getKey()))
							.allMatch((mail) -> mail.getValue() > 1));
		}
	}

	private static Visitor logIn(RuzhuProcess ruzhu, String email, String password) {
		Visitor provider = new Visitor(ruzhu.port());
		provider.submit("/login", Map.of("email", email, "password", password));
		return provider;
	}

	/**
	 * The address of the form that is the provider's turn, once the home page names it.
	 */
	private static String task(Visitor provider, String name) {
		String home = await().atMost(PATIENCE)
			.until(() -> provider.get("/home").body(), (page) -> page.contains(name) && page.contains(TASKS));
		return home.substring(home.indexOf(TASKS)).replaceAll("(?s)\".*", "");
	}

	private static String today() {
		return LocalDate.now(SHANGHAI).toString();
	}

	private String member() {
		return "APP-%d-%06d".formatted(LocalDate.now(SHANGHAI).getYear(), 3);
	}

}
