package org.ruzhu.deposit;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ruzhu.application.Application;
import org.ruzhu.application.Applications;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/** The ledger on both databases the product runs on. */
class LedgerTest {

	private static EmbeddedPostgres postgres;

	private static List<DataSource> databases;

	@BeforeAll
	static void migrateTheDatabases() throws IOException {
		postgres = EmbeddedPostgres.start();
		databases = List.of(h2("ledger"), postgres.getPostgresDatabase());
		migrate(databases.get(0), "h2");
		migrate(databases.get(1), "postgresql");
	}

	@AfterAll
	static void stopPostgres() throws IOException {
		postgres.close();
	}

	static Stream<DataSource> databases() {
		return databases.stream();
	}

	static DataSource h2(String name) {
		JdbcDataSource dataSource = new JdbcDataSource();
		dataSource.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
		return dataSource;
	}

	static void migrate(DataSource dataSource, String vendor) {
		Flyway.configure()
			.dataSource(dataSource)
			.locations("classpath:db/migration", "classpath:db/vendor/" + vendor)
			.load()
			.migrate();
	}

	static Ledger ledger(DataSource dataSource) {
		Application application = mock(Application.class);
		given(application.marketId()).willReturn("tencent-classic");
		given(application.providerId()).willReturn("P000001");
		Applications applications = mock(Applications.class);
		given(applications.get(anyString())).willReturn(application);
		Clock clock = Clock.fixed(Instant.parse("2026-11-20T08:00:00Z"), ZoneId.of("Asia/Shanghai"));
		return new Ledger(JdbcClient.create(dataSource), applications, clock);
	}

	@ParameterizedTest
	@MethodSource("databases")
	void aDepositIsOwedPaidAndGivenBack(DataSource database) {
		Ledger ledger = ledger(database);
		ledger.book(JournalEntry.assessment("assess:1", "APP-1", 500000));
		assertThat(ledger.balance("APP-1")).isEqualTo(new Balance(500000, 0, 0, 0, 0));
		ledger.book(JournalEntry.payment("payment:1", "APP-1", 300000, ledger.balance("APP-1")));
		assertThat(ledger.balance("APP-1")).isEqualTo(new Balance(200000, 300000, 0, 300000, 0));
		ledger.book(JournalEntry.payment("payment:2", "APP-1", 250000, ledger.balance("APP-1")));
		assertThat(ledger.balance("APP-1")).isEqualTo(new Balance(0, 500000, 50000, 550000, 0));
		ledger.book(JournalEntry.refund("refund:1", "APP-1", ledger.balance("APP-1")));
		assertThat(ledger.balance("APP-1")).isEqualTo(new Balance(0, 0, 0, 550000, 550000));
		assertThat(ledger.balance("APP-0")).isEqualTo(Balance.NONE);
	}

	@ParameterizedTest
	@MethodSource("databases")
	void whatIsBookedTwiceCountsOnce(DataSource database) {
		Ledger ledger = ledger(database);
		ledger.book(JournalEntry.payment("payment:twice", "APP-2", 100, Balance.NONE));
		ledger.book(JournalEntry.payment("payment:twice", "APP-2", 100, Balance.NONE));
		assertThat(ledger.balance("APP-2").paidFen()).isEqualTo(100);
		assertThat(ledger.has("payment:twice")).isTrue();
		assertThat(ledger.has("payment:never")).isFalse();
	}

	@ParameterizedTest
	@MethodSource("databases")
	void theDatabaseRefusesToChangeABookedEntry(DataSource database) {
		ledger(database).book(JournalEntry.payment("payment:kept", "APP-3", 100, Balance.NONE));
		JdbcClient jdbc = JdbcClient.create(database);
		Stream
			.of("update journal_entry set case_id = 'APP-4' where entry_key = 'payment:kept'",
					"delete from journal_entry where entry_key = 'payment:kept'", "update posting set amount_fen = 1",
					"delete from posting")
			.forEach((change) -> assertThatExceptionOfType(DataAccessException.class).as(change)
				.isThrownBy(() -> jdbc.sql(change).update())
				.withStackTraceContaining("append-only"));
		assertThat(ledger(database).balance("APP-3").paidFen()).isEqualTo(100);
	}

	@ParameterizedTest
	@MethodSource("databases")
	void nothingGoesBackThatIsNotThere(DataSource database) {
		Balance imagined = new Balance(0, 500000, 0, 500000, 0);
		assertThatIllegalStateException()
			.isThrownBy(() -> ledger(database).book(JournalEntry.refund("refund:5", "APP-5", imagined)))
			.withMessageContaining("overdraw");
	}

	@Test
	void anEntryThatDoesNotBalanceCannotBeMade() {
		Map<LedgerAccount, Long> lopsided = Map.of(LedgerAccount.BANK, 100L, LedgerAccount.HELD, -99L);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new JournalEntry("x", "APP-6", JournalEntry.Cause.PAYMENT, "test", lopsided))
			.withMessageContaining("does not balance");
		assertThatIllegalArgumentException().isThrownBy(() -> JournalEntry.assessment("x", "APP-6", 0));
	}

}
