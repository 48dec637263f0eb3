package org.ruzhu.journey;

import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

import org.ruzhu.platform.security.Visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Ruzhu is killed at moments that follow from a seed, while gateways call, the
 * marketplace reports orders and finance gives back what was paid too much; and each time
 * started again on the same PostgreSQL. Whoever had no answer asks again, as real ones
 * do. In the end all of it has happened, and once.
 */
final class KilledAtRandom {

	private static final int KILLS = Integer.getInteger("ruzhu.kills", 1);

	private static final long SEED = Long.getLong("ruzhu.fuzz.seed", 20261129);

	/** The engine takes up a dead node's job once its lock has expired. */
	private static final Duration PAST_THE_LOCK = Duration.ofMinutes(10);

	/** What all the kills have left undone is done after the last one. */
	private static final Duration PATIENCE = Duration.ofMinutes(3).plus(Duration.ofSeconds(10).multipliedBy(KILLS));

	private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

	private static final String MARKET = "tencent-classic";

	private static final int ORDERS_A_ROUND = 30;

	private static final int PAYMENTS_A_ROUND = 6;

	private final Path folder;

	private final Random random = new Random(SEED);

	/** What nobody has confirmed yet; whoever says it keeps saying it. */
	private final BlockingQueue<String> reports = new LinkedBlockingQueue<>();

	private final BlockingQueue<String> calls = new LinkedBlockingQueue<>();

	private final Map<String, String> database = new HashMap<>();

	private BooksOnDisk books;

	private String member;

	KilledAtRandom(Path folder) {
		this.folder = folder;
	}

	/** Kills as often as asked for. */
	void happensOnce() throws Exception {
		TestDatabase.settings("kills").forEach((name, value) -> this.database.put(name, value.toString()));
		this.books = new BooksOnDisk(this.database.get("spring.datasource.url"), "postgres");
		int paid = 0;
		for (int round = 0; round <= KILLS; round++) {
			boolean last = round == KILLS;
			try (RuzhuProcess ruzhu = start(round)) {
				paid += (last ? 0 : openWhatHappens(round));
				work(ruzhu, last);
				if (!last) {
					ruzhu.kill();
				}
			}
		}
		assertThat(this.books.number("select count(*) from order_event where external_id like ?", "K-%"))
			.isEqualTo(2L * KILLS * ORDERS_A_ROUND);
		assertThat(this.books.sum(this.member, "COMMISSION")).as("a fen of each order")
			.isEqualTo(-1L * KILLS * ORDERS_A_ROUND);
		assertThat(this.books.number("select count(*) from online_payment where order_number like ?", "P-K-%"))
			.isEqualTo(paid);
		assertThat(this.books
			.number("select coalesce(sum(amount_fen), 0) from sandbox_refund where transaction_id like ?", "T-P-K-%"))
			.as("all of it given back, each once")
			.isEqualTo(this.books.number("select sum(amount_fen) from payment_order where number like ?", "P-K-%"));
		assertThat(this.books.sum(this.member, "EXCESS")).isZero();
		assertThat(this.books.sum(this.member, "RETURNING")).isZero();
		assertThat(this.books.number("select count(*) from act_ru_incident where id_ <> ?", "")).isZero();
		assertThat(this.books.verify()).isZero();
	}

	private RuzhuProcess start(int round) throws Exception {
		Map<String, String> settings = new HashMap<>(this.database);
		settings.put("ruzhu.clock.ahead", PAST_THE_LOCK.multipliedBy(round).toString());
		settings.put("ruzhu.payment.sandbox-secret", MoneyHalted.SECRET);
		return RuzhuProcess.start(this.folder, settings);
	}

	/** Orders are sold, and a provider who owes nothing pays. */
	private int openWhatHappens(int round) throws Exception {
		if (this.member == null) {
			this.member = this.books.text("select id from onboarding_case where id like ? order by id desc limit 1",
					"APP-%");
		}
		YearMonth month = YearMonth.now(SHANGHAI).minusMonths(1);
		for (int i = 0; i < ORDERS_A_ROUND; i++) {
			String order = "K-%d-%d".formatted(round, i);
			for (String type : List.of("paid", "confirmed")) {
				this.reports.add("""
						{"event": "%1$s-%2$s", "order": "%1$s", "type": "%2$s", "occurredAt": "%3$sT12:00:00",
						"caseId": "%4$s", "category": "operations", "amount": 0.05}""".formatted(order, type,
						month.atDay(9), this.member));
			}
		}
		for (int i = 0; i < PAYMENTS_A_ROUND; i++) {
			String order = "P-K-%d-%d".formatted(round, i);
			int fen = 100 + this.random.nextInt(900);
			this.books.payAtTheSandbox(this.member, order, fen);
			this.calls.add("""
					{"orderNumber": "%1$s", "transactionId": "T-%1$s", "amountFen": %2$d, "currency": "CNY",
					"paidAt": "2026-11-01T02:00:00Z"}""".formatted(order, fen));
		}
		return PAYMENTS_A_ROUND;
	}

	/**
	 * Everybody at once, until the moment of the kill, or until nothing is left to do.
	 */
	private void work(RuzhuProcess ruzhu, boolean toTheEnd) throws Exception {
		AtomicBoolean over = new AtomicBoolean();
		ExecutorService everybody = Executors.newCachedThreadPool();
		everybody.execute(() -> keep(over, () -> report(ruzhu)));
		everybody.execute(() -> keep(over, () -> report(ruzhu)));
		everybody.execute(() -> keep(over, () -> call(ruzhu)));
		everybody.execute(() -> keep(over, () -> giveBack(ruzhu)));
		try {
			if (toTheEnd) {
				await().atMost(PATIENCE).until(() -> this.reports.isEmpty() && this.calls.isEmpty() && nothingIsLeft());
			}
			else {
				everybody.awaitTermination(200 + this.random.nextInt(4_000), TimeUnit.MILLISECONDS);
			}
		}
		finally {
			over.set(true);
			everybody.shutdown();
		}
	}

	private boolean nothingIsLeft() throws Exception {
		return this.books.sum(this.member, "EXCESS") == 0 && this.books.sum(this.member, "RETURNING") == 0 && this.books
			.number("select count(*) from act_ru_task where task_def_key_ = ?", "UserTask_ResolveExcess") == 0;
	}

	private static void keep(AtomicBoolean over, Attempt attempt) {
		while (!over.get()) {
			try {
				attempt.make();
			}
			catch (Exception | AssertionError cutOff) {
				// Whoever had no answer asks again.
			}
		}
	}

	private void report(RuzhuProcess ruzhu) throws InterruptedException {
		say(this.reports,
				(report) -> Visitor.program(ruzhu.port(), "marketplace", "marketplace-demo")
					.post("/api/v1/marketplace/%s/order-events".formatted(MARKET), report)
					.statusCode() == 200);
	}

	private void call(RuzhuProcess ruzhu) throws InterruptedException {
		say(this.calls,
				(call) -> new Visitor(ruzhu.port()).with("Sandbox-Signature", MoneyHalted.signature(call))
					.post("/api/v1/payments/sandbox/notices", call)
					.statusCode() == 200);
	}

	private static void say(BlockingQueue<String> what, Predicate<String> heard) throws InterruptedException {
		String next = what.poll(100, TimeUnit.MILLISECONDS);
		if (next == null) {
			return;
		}
		boolean taken = false;
		try {
			taken = heard.test(next);
		}
		finally {
			if (!taken) {
				what.add(next);
			}
		}
	}

	private void giveBack(RuzhuProcess ruzhu) {
		EngineRest finance = new EngineRest(ruzhu.address(), "finance");
		if (finance.has("UserTask_ResolveExcess", this.member)) {
			finance.complete("UserTask_ResolveExcess", this.member, Map.of("excess", "return"));
		}
	}

	private interface Attempt {

		void make() throws Exception;

	}

}
