package org.ruzhu.money.ledger;

import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

import org.ruzhu.RuzhuApplication;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.journey.Walk;
import org.ruzhu.membership.settlement.Settlements;
import org.ruzhu.money.payment.PaymentNotice;
import org.ruzhu.money.payment.Payments;
import org.ruzhu.money.payment.gateway.SandboxGateway;
import org.ruzhu.platform.form.InvalidAnswerException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Two nodes on one PostgreSQL, each with its own job executor: what both are told and
 * both would do is done once.
 */
@RuzhuTest
@DisabledIfSystemProperty(named = "ruzhu.test.database", matches = "h2")
@TestPropertySource(properties = "ruzhu.test.database-name=two-nodes")
@DirtiesContext
class TwoNodesTest extends AccountTest {

	private static final int ACCOUNTS = 6;

	/**
	 * Longer than the clock is moved, so that a node that works is not taken for dead.
	 */
	private static final int LOCK_MILLIS = 100_000_000;

	private static final YearMonth MONTH = YearMonth.of(2026, 8);

	@Autowired
	private Environment environment;

	@Autowired
	private Settlements settlements;

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private RuntimeService runtimeService;

	@Autowired
	private TaskService tasks;

	@Autowired
	private ManagementService management;

	@Test
	void refundsSettlementsAndCallbacksHappenOnce() throws Exception {
		List<String> leaving = new ArrayList<>();
		List<String> selling = new ArrayList<>();
		List<PaymentNotice> notices = new ArrayList<>();
		for (int number = 0; number < ACCOUNTS; number++) {
			leaving.add(refundDue());
			selling.add(sold());
			notices.add(payOnline(selling.get(number), MARKET, 1_000, 1_000));
		}
		JobExecutor here = executor(this.engine);
		try (ConfigurableApplicationContext other = secondNode()) {
			here.start();
			atOnce(calls(notices, this.payments), calls(notices, other.getBean(Payments.class)),
					List.of(begin(this.settlements), begin(other.getBean(Settlements.class))));
			awaitNoJob();
			this.tasks.createTaskQuery()
				.taskDefinitionKey("UserTask_ResolveExcess")
				.list()
				.forEach((task) -> this.tasks.complete(task.getId(), Map.of("excess", "return")));
			awaitNoJob();
		}
		finally {
			here.shutdown();
		}
		leaving.forEach((account) -> {
			checkTheBooks(account);
			assertThat(this.deposits.balance(account)).isEqualTo(new Balance(0, 0, 0, 500_000, 500_000));
			assertThat(paidOutside(account)).isEqualTo(500_000);
		});
		selling.forEach((account) -> {
			checkTheBooks(account);
			assertThat(this.payments.ofCase(account)).hasSize(1);
			assertThat(this.deposits.balance(account)).isEqualTo(new Balance(0, 0, 0, 1_000, 1_000));
			assertThat(paidOutside(account)).isEqualTo(1_000);
			assertThat(this.settlements.ofCase(account)).singleElement()
				.satisfies((line) -> assertThat(this.commissions.chargedFen(account)).isEqualTo(line.dueFen()));
		});
		assertThat(this.settlements.of(List.of(MARKET))).hasSize(1);
		assertThat(flaws()).isEmpty();
	}

	/** A case whose refund is the next job. */
	private String refundDue() {
		String account = account(MARKET);
		this.deposits.assess("assess:" + account, account, 500_000, "test");
		this.vouchers.submit(account, transfer(MARKET, ""));
		this.vouchers.confirm(account, came(500_000, number(), ""));
		this.deposits.bookConfirmed(account);
		this.receipts.waive(account, "遗失");
		this.refunds.begin(account);
		this.jdbc.sql("update onboarding_case set state = 'LEAVING' where id = ?").param(account).update();
		this.runtimeService.createProcessInstanceByKey("Exit")
			.processDefinitionWithoutTenantId()
			.businessKey(account)
			.setVariable("providerId", this.providerId)
			.setVariable("marketId", MARKET)
			.setVariable("receiptReturnedOn", "2026-09-01")
			.startBeforeActivity("ServiceTask_RefundDeposit")
			.execute();
		return account;
	}

	private String sold() {
		String account = account(MARKET);
		String order = "O" + number();
		this.orders.report(MARKET,
				report("paid", order, account, "operations", 10_000_000, MONTH.atDay(5) + "T12:00:00"));
		this.orders.report(MARKET, report("confirmed", order, "", "", 0, MONTH.atDay(6) + "T12:00:00"));
		return account;
	}

	private ConfigurableApplicationContext secondNode() {
		return new SpringApplicationBuilder(RuzhuApplication.class).run("--server.port=0", "--spring.jmx.enabled=false",
				"--spring.main.banner-mode=off", "--ruzhu.payment.sandbox=true",
				"--camunda.bpm.job-execution.enabled=true",
				"--camunda.bpm.job-execution.lock-time-in-millis=" + LOCK_MILLIS,
				"--spring.datasource.url=" + this.environment.getProperty("spring.datasource.url"),
				"--spring.datasource.username=postgres", "--spring.datasource.password=");
	}

	private static JobExecutor executor(ProcessEngine engine) {
		JobExecutor executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
			.getJobExecutor();
		executor.setLockTimeInMillis(LOCK_MILLIS);
		return executor;
	}

	private static List<Runnable> calls(List<PaymentNotice> notices, Payments node) {
		return notices.stream().<Runnable>map((notice) -> () -> node.take(SandboxGateway.ID, notice)).toList();
	}

	private static Runnable begin(Settlements node) {
		return () -> node.begin(MARKET, MONTH);
	}

	/** All at once; what the database or the rules turn away, the other node has done. */
	@SafeVarargs
	private static void atOnce(List<Runnable>... movements) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(6);
		List<Callable<Void>> calls = new ArrayList<>();
		for (List<Runnable> some : movements) {
			some.forEach((movement) -> calls.add(() -> {
				try {
					movement.run();
				}
				catch (DataAccessException | DbActionExecutionException | InvalidAnswerException otherNode) {
					// A gateway tells again what was not taken in.
				}
				return null;
			}));
		}
		try {
			for (Future<Void> call : threads.invokeAll(calls)) {
				call.get();
			}
		}
		finally {
			threads.shutdown();
		}
	}

	/** Failed jobs are due again in a minute, which passes at once. */
	private void awaitNoJob() {
		await().atMost(Duration.ofSeconds(60)).until(() -> {
			Walk.later(Duration.ofMinutes(2));
			return this.management.createJobQuery().messages().count() == 0;
		});
	}

}
