package org.ruzhu.journey;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Ruzhu is killed in the middle of moving money, the entry written and not yet committed,
 * and started again on the same database file.
 */
class CrashTest {

	private static final String MEMBER = "su@lanhai.example";

	private static final String MEMBER_PASSWORD = "lanhai-demo-1";

	/**
	 * The engine takes up a dead node's job once its lock has expired, after five
	 * minutes.
	 */
	private static final String PAST_THE_LOCK = "PT10M";

	/** Fifteen working days are over by then, whatever the holidays. */
	private static final String PAST_THE_REFUND = "P45D";

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	@TempDir
	private Path folder;

	@Test
	void after_each_crash_the_journey_goes_on_and_the_ledger_shows_the_money_once() throws Exception {
		String paying = crashWhileBookingTheDeposit();
		assertThat(entries(paying, "PAYMENT")).isZero();

		String leaving = goOnAndLetTheMemberLeave();
		assertThat(entries(paying, "PAYMENT")).isEqualTo(1);
		assertThat(sum(paying, "HELD")).isEqualTo(-500_000);
		assertThat(sum(paying, "OWED")).isZero();
		assertThat(count("select count(*) from receipt where case_id = ?", paying)).isEqualTo(1);

		crashWhileRefunding();
		assertThat(entries(leaving, "REFUND")).isZero();
		assertThat(count("select count(*) from bank_transfer where transfer_key = ?", "refund:" + leaving)).isZero();

		refund(leaving);
		assertThat(entries(leaving, "REFUND")).isEqualTo(1);
		assertThat(sum(leaving, "HELD")).isZero();
		assertThat(count("select count(*) from bank_transfer where transfer_key = ?", "refund:" + leaving))
			.isEqualTo(1);
		assertThat(count("select sum(amount_fen) from bank_transfer where transfer_key = ?", "refund:" + leaving))
			.isEqualTo(500_000);
	}

	private String crashWhileBookingTheDeposit() throws Exception {
		try (RuzhuProcess ruzhu = RuzhuProcess.start(this.folder, Map.of("halt.in", "bookDepositDelegate"))) {
			EngineRest finance = new EngineRest(ruzhu.address(), "finance");
			String caseId = finance.caseWith("UserTask_ConfirmDeposit");
			finance.complete("UserTask_ConfirmDeposit", caseId, Map.of("transfer", "received", "amountReceived", 5000,
					"receivedOn", today(), "bankReference", "CRASH-1"));
			ruzhu.awaitHalt();
			ruzhu.kill();
			return caseId;
		}
	}

	private String goOnAndLetTheMemberLeave() throws Exception {
		try (RuzhuProcess ruzhu = RuzhuProcess.start(this.folder, Map.of("ruzhu.clock.ahead", PAST_THE_LOCK));
				Chromium chromium = Chromium.start()) {
			Portal paying = logIn(chromium, ruzhu, "zhao@yunshan.example", "yunshan-demo-1");
			paying.openTask("提交商品");

			String leaving = member();
			Portal member = logIn(chromium, ruzhu, MEMBER, MEMBER_PASSWORD);
			member.open("/exit/" + leaving);
			member.submit();
			member.openTask("退回保证金收据");
			member.fill(Map.of("returnRoute", "in-person"));
			member.submit();
			new EngineRest(ruzhu.address(), "finance").complete("UserTask_ConfirmReceiptReturn", leaving,
					Map.of("receiptReturn", "returned", "receiptReturnedOn", today()));
			return leaving;
		}
	}

	private void crashWhileRefunding() throws Exception {
		try (RuzhuProcess ruzhu = RuzhuProcess.start(this.folder,
				Map.of("halt.in", "refundDepositDelegate", "ruzhu.clock.ahead", PAST_THE_REFUND))) {
			ruzhu.awaitHalt();
			ruzhu.kill();
		}
	}

	private void refund(String leaving) throws Exception {
		try (RuzhuProcess ruzhu = RuzhuProcess.start(this.folder, Map.of("ruzhu.clock.ahead", PAST_THE_REFUND + "T1H"));
				Chromium chromium = Chromium.start()) {
			Portal member = logIn(chromium, ruzhu, MEMBER, MEMBER_PASSWORD);
			await().pollInSameThread().atMost(PATIENCE).until(() -> {
				member.open("/cases/" + leaving);
				return member.page().locator("main").innerText().contains("已结案");
			});
		}
	}

	private static Portal logIn(Chromium chromium, RuzhuProcess ruzhu, String email, String password) {
		Portal portal = new Portal(
				chromium.browser().newPage(new Browser.NewPageOptions().setLocale("zh-CN").setViewportSize(1280, 900)),
				ruzhu.address());
		portal.logIn(email, password);
		return portal;
	}

	private static String today() {
		return LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
	}

	private String member() {
		return "APP-%d-%06d".formatted(LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear(), 3);
	}

	private long entries(String caseId, String cause) throws SQLException {
		return count("select count(*) from journal_entry where cause = '" + cause + "' and case_id = ?", caseId);
	}

	private long sum(String caseId, String account) throws SQLException {
		return count("""
				select coalesce(sum(amount_fen), 0) from posting join journal_entry on journal_entry.id = entry_id
				where account = '%s' and case_id = ?""".formatted(account), caseId);
	}

	private long count(String sql, String parameter) throws SQLException {
		try (Connection connection = DriverManager.getConnection(RuzhuProcess.url(this.folder), "ruzhu", "");
				PreparedStatement query = connection.prepareStatement(sql)) {
			query.setString(1, parameter);
			try (ResultSet row = query.executeQuery()) {
				row.next();
				return row.getLong(1);
			}
		}
	}

}
