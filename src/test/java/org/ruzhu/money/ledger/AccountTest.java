package org.ruzhu.money.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.camunda.bpm.engine.RuntimeService;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import org.ruzhu.membership.order.OrderReport;
import org.ruzhu.membership.order.Orders;
import org.ruzhu.money.deposit.Deductions;
import org.ruzhu.money.deposit.DepositTest;
import org.ruzhu.money.deposit.ExcessReturns;
import org.ruzhu.money.fee.Fees;
import org.ruzhu.money.payment.OnlinePayment;
import org.ruzhu.money.payment.PaymentNotice;
import org.ruzhu.money.payment.Payments;
import org.ruzhu.money.payment.Returns;
import org.ruzhu.money.payment.gateway.SandboxGateway;
import org.ruzhu.money.voucher.ReceivedTransfer;
import org.ruzhu.money.voucher.VoucherDetails;
import org.ruzhu.platform.document.Documents;
import org.ruzhu.platform.document.TestPapers;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Accounts of one enterprise, each of a case of its own, moved through the services that
 * the models call.
 */
abstract class AccountTest extends DepositTest {

	/** How each market is transferred to. */
	private static final Map<String, String> ROUTES = Map.of("alibaba", "online-top-up", "tencent-2019",
			"online-payment", MARKET, "wire");

	private static final AtomicInteger NUMBERS = new AtomicInteger();

	@Autowired
	Deductions deductions;

	@Autowired
	Fees fees;

	@Autowired
	Commissions commissions;

	@Autowired
	Payments payments;

	@Autowired
	Returns returns;

	@Autowired
	ExcessReturns wishes;

	@Autowired
	Orders orders;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionOperations transaction;

	@Autowired
	private Documents documents;

	@Autowired
	private RuntimeService runtimeService;

	private String scan;

	/** A number that no other movement of the run has. */
	static String number() {
		return "L" + NUMBERS.incrementAndGet();
	}

	/** A case of the enterprise in a market, as new. */
	String account(String market) {
		Map<String, Object> row = this.jdbc.sql("select * from onboarding_case where id = ?")
			.param(this.caseId)
			.query()
			.singleRow();
		row.put("id", "LED-" + number() + "-" + this.number);
		row.put("market_id", market);
		row.put("open_slot", null);
		List<String> columns = List.copyOf(row.keySet());
		this.jdbc
			.sql("insert into onboarding_case (%s) values (%s)".formatted(String.join(", ", columns),
					String.join(", ", columns.stream().map((column) -> "?").toList())))
			.params(columns.stream().map(row::get).toList())
			.update();
		String account = (String) row.get("id");
		this.scan = this.documents.store(account, "transfer-voucher", "v.pdf", TestPapers.pdf(), Set.of("pdf"), 1).id();
		return account;
	}

	VoucherDetails transfer(String market, String payer) {
		String route = ROUTES.get(market);
		return new VoucherDetails("北京市海淀区1号", "李四", "13800138000", payer.isEmpty(), payer, route, TODAY, this.scan,
				true);
	}

	static ReceivedTransfer came(long fen, String reference, String payer) {
		return new ReceivedTransfer(fen, TODAY, reference, payer);
	}

	/** An order for the deposit at the sandbox, and what the sandbox says of it. */
	PaymentNotice payOnline(String account, String market, long ordered, long paid) {
		String order = "P" + number();
		this.jdbc
			.sql("""
					insert into payment_order (number, version, case_id, market_id, provider_id, purpose, gateway, amount_fen,
					to_scan, created_at, expires_at) values (?, 0, ?, ?, ?, 'DEPOSIT', 'sandbox', ?, false, ?, ?)""")
			.params(order, account, market, this.providerId, ordered, at("2026-09-21"), at("2026-09-22"))
			.update();
		String transaction = UUID.randomUUID().toString();
		this.jdbc.sql("insert into sandbox_payment values (?, ?, ?, 'CNY', ?, true, 0)")
			.params(transaction, order, paid, at("2026-09-21"))
			.update();
		return new PaymentNotice(order, transaction, paid, "CNY", Instant.parse("2026-09-21T01:00:00Z"));
	}

	private static OffsetDateTime at(String day) {
		return OffsetDateTime.parse(day + "T01:00:00Z");
	}

	/**
	 * Takes in what the gateway says; the model that would settle it is not what is
	 * tested.
	 */
	OnlinePayment take(String account, PaymentNotice notice) {
		this.payments.take(SandboxGateway.ID, notice);
		endSettling(account);
		return this.payments.ofCase(account)
			.stream()
			.filter((payment) -> payment.transactionId().equals(notice.transactionId()))
			.findFirst()
			.orElseThrow();
	}

	void endSettling(String account) {
		this.runtimeService.createProcessInstanceQuery()
			.processInstanceBusinessKey(account)
			.list()
			.forEach((one) -> this.runtimeService.deleteProcessInstance(one.getId(), "not tested here"));
	}

	OrderReport report(String type, String order, String account, String category, long fen, String when) {
		String yuan = (fen == 0) ? "" : BigDecimal.valueOf(fen, 2).toPlainString();
		return new OrderReport("E" + number(), order, type, when, account, category, "", yuan, "CNY", "false",
				"refunded".equals(type) ? "user" : "");
	}

	/** Closes a month of a market, without the model that settles it. */
	long close(String market, YearMonth month) {
		this.jdbc.sql("""
				insert into settlement (market_id, in_month, begun_by, begun_at)
				values (?, ?, 'test', current_timestamp)""").params(market, month.toString()).update();
		return this.jdbc.sql("select id from settlement where market_id = ? and in_month = ?")
			.params(market, month.toString())
			.query(Long.class)
			.single();
	}

	/** What stands on an account of the ledger, in fen, positive on its own side. */
	long sum(String account, LedgerAccount which) {
		return which.balance(this.jdbc.sql("""
				select coalesce(sum(p.amount_fen), 0) from posting p join journal_entry e on e.id = p.entry_id
				where e.case_id = ? and p.account = ?""").params(account, which.name()).query(Long.class).single());
	}

	/** What must hold of an account whatever has happened to it. */
	void checkTheBooks(String account) {
		assertThat(this.jdbc
			.sql("""
					select count(*) from (select e.id from journal_entry e left join posting p on p.entry_id = e.id
					where e.case_id = ? group by e.id having coalesce(sum(p.amount_fen), 1) <> 0 or count(*) < 2) unbalanced""")
			.param(account)
			.query(Long.class)
			.single()).as("entries that do not balance").isZero();
		for (LedgerAccount one : LedgerAccount.values()) {
			assertThat(sum(account, one)).as("balance of " + one).isGreaterThanOrEqualTo(0);
		}
		assertThat(sum(account, LedgerAccount.BANK)).as("what came in and has not gone out")
			.isEqualTo(sum(account, LedgerAccount.HELD) + sum(account, LedgerAccount.EXCESS)
					+ sum(account, LedgerAccount.RETURNING) + sum(account, LedgerAccount.DEDUCTED)
					+ sum(account, LedgerAccount.FEE_INCOME));
	}

	/** All that the bank and the gateway have really paid out for a case. */
	long paidOutside(String account) {
		return this.jdbc.sql("""
				select (select coalesce(sum(amount_fen), 0) from bank_transfer where transfer_key = ?)
				+ (select coalesce(sum(b.amount_fen), 0) from bank_transfer b
				join excess_return w on b.transfer_key = 'excess-return:' || w.id where w.case_id = ?)
				+ (select coalesce(sum(r.amount_fen), 0) from sandbox_refund r
				join online_payment p on p.transaction_id = r.transaction_id where p.case_id = ?)""")
			.params("refund:" + account, account, account)
			.query(Long.class)
			.single();
	}

	/** What is wrong in the chain of seals. */
	List<String> flaws() {
		return new LedgerChain(this.jdbc).verify();
	}

}
