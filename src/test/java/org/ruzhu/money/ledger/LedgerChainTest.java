package org.ruzhu.money.ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Who writes to the ledger's tables past the application is found out. */
@ExtendWith(OutputCaptureExtension.class)
class LedgerChainTest {

	private static final Instant TUESDAY = Instant.parse("2026-09-01T02:00:00.123456Z");

	private final JdbcDataSource database = new JdbcDataSource();

	private JdbcClient jdbc;

	private LedgerChain chain;

	@BeforeEach
	void threeEntries() {
		this.database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
		this.database.setUser("ruzhu");
		Flyway.configure()
			.dataSource(this.database)
			.locations("classpath:db/migration", "classpath:db/vendor/h2")
			.load()
			.migrate();
		this.jdbc = JdbcClient.create(this.database);
		aProvider("P-1");
		aProvider("P-9");
		this.jdbc
			.sql("""
					insert into onboarding_case (id, version, market_id, provider_id, state, facts, agreements, unmet, opened_at)
					values ('APP-1', 0, 'quay', 'P-1', 'MEMBER', '{}', '{}', '[]', ?)""")
			.params(TUESDAY.atOffset(ZoneOffset.UTC))
			.update();
		this.chain = new LedgerChain(this.jdbc);
		for (int number = 1; number <= 3; number++) {
			this.chain.seal(book(number));
		}
		this.jdbc.sql("drop trigger journal_entry_append_only").update();
		this.jdbc.sql("drop trigger posting_append_only").update();
		this.jdbc.sql("drop trigger journal_seal_append_only").update();
	}

	@Test
	void whatStandsAsItWasBookedHasNoFlaw() {
		assertThat(this.chain.verify()).isEmpty();
	}

	@Test
	void aChangedAmountIsFound() {
		this.jdbc.sql("update posting set amount_fen = amount_fen * 2 where entry_id = " + id(2)).update();
		assertThat(this.chain.verify())
			.containsExactly("entry payment:2, seal 2: the entry, or one before it, is not as it was booked");
	}

	@Test
	void aChangedOwnerIsFound() {
		this.jdbc.sql("update journal_entry set provider_id = 'P-9' where id = " + id(1)).update();
		assertThat(this.chain.verify())
			.containsExactly("entry payment:1, seal 1: the entry, or one before it, is not as it was booked");
	}

	@Test
	void anEntryThatNoLongerBalancesIsNamed() {
		this.jdbc.sql("update posting set amount_fen = 1 where account = 'BANK' and entry_id = " + id(3)).update();
		assertThat(this.chain.verify()).contains("entry payment:3, seal 3: debits and credits differ");
	}

	@Test
	void aRemovedEntryIsFound() {
		remove(2);
		assertThat(this.chain.verify()).first().isEqualTo("entry payment:3, seal 3: seals are missing since number 1");
	}

	@Test
	void aRemovedEndIsFound() {
		remove(3);
		assertThat(this.chain.verify()).containsExactly("the chain ends at seal 2, which is not its recorded end");
	}

	@Test
	void anEntrySlippedInIsFound() {
		book(4);
		assertThat(this.chain.verify()).containsExactly("entry payment:4 is not sealed");
	}

	@Test
	void aSealForgedWithoutTheChainIsFound() {
		SealedEntry forged = book(4);
		this.jdbc.sql("insert into journal_seal (number, entry_id, hash) values (4, ?, ?)")
			.params(forged.id(), forged.seal(""))
			.update();
		assertThat(this.chain.verify())
			.contains("entry payment:4, seal 4: the entry, or one before it, is not as it was booked");
	}

	@Test
	void theCommandSaysWhetherTheLedgerIsTrue(CapturedOutput output) {
		assertThat(command()).isZero();
		assertThat(output).contains("The ledger is as it was booked.");
		this.jdbc.sql("update posting set amount_fen = amount_fen * 2 where entry_id = " + id(2)).update();
		assertThat(command()).isOne();
		assertThat(output).contains("entry payment:2, seal 2");
	}

	private int command() {
		return VerifyLedger.run(VerifyLedger.COMMAND, "--spring.datasource.url=" + this.database.getURL());
	}

	private void aProvider(String id) {
		this.jdbc
			.sql("insert into account (id, version, locale, state, opened_at) values (?, 0, 'zh-CN', 'CONFIRMED', ?)")
			.params(id, TUESDAY.atOffset(ZoneOffset.UTC))
			.update();
	}

	private SealedEntry book(int number) {
		String key = "payment:" + number;
		this.jdbc.sql("""
				insert into journal_entry (entry_key, market_id, provider_id, case_id, cause, activity, booked_at)
				values (?, 'quay', 'P-1', 'APP-1', 'PAYMENT', 'ServiceTask_BookDeposit', ?)""")
			.params(key, TUESDAY.atOffset(ZoneOffset.UTC))
			.update();
		Map<String, Long> postings = Map.of("BANK", 100L * number, "HELD", -100L * number);
		postings.forEach((account, fen) -> this.jdbc.sql("insert into posting values (?, ?, ?)")
			.params(id(number), account, fen)
			.update());
		return new SealedEntry(id(number), key, "quay", "P-1", "APP-1", "PAYMENT", "ServiceTask_BookDeposit", TUESDAY,
				new TreeMap<>(postings));
	}

	private void remove(int number) {
		long id = id(number);
		this.jdbc.sql("delete from journal_seal where entry_id = " + id).update();
		this.jdbc.sql("delete from posting where entry_id = " + id).update();
		this.jdbc.sql("delete from journal_entry where id = " + id).update();
	}

	private long id(int number) {
		return this.jdbc.sql("select id from journal_entry where entry_key = 'payment:" + number + "'")
			.query(Long.class)
			.single();
	}

}
