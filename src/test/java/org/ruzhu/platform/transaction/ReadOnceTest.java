package org.ruzhu.platform.transaction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** A transaction reads a thing once, and no transaction what another one has read. */
class ReadOnceTest {

	private final List<String> reads = new ArrayList<>();

	private final ReadOnce<String, String> once = new ReadOnce<>((key) -> {
		this.reads.add(key);
		return key + this.reads.size();
	});

	private final JdbcTransactionManager transactions = new JdbcTransactionManager(database());

	@Test
	void aTransactionReadsAThingOnce() {
		String both = inTransaction(() -> this.once.get("a") + this.once.get("a") + this.once.get("b"));
		assertThat(both).isEqualTo("a1a1b2");
	}

	@Test
	void theNextTransactionReadsItAgain() {
		inTransaction(() -> this.once.get("a"));
		assertThat(inTransaction(() -> this.once.get("a"))).isEqualTo("a2");
	}

	@Test
	void anotherTransactionMeanwhileReadsForItself() {
		String said = inTransaction(() -> {
			String before = this.once.get("a");
			String meanwhile = inTransaction(() -> this.once.get("a") + this.once.get("a"));
			return before + meanwhile + this.once.get("a");
		});
		assertThat(said).isEqualTo("a1a2a2a1");
	}

	@Test
	void whatWasWrittenIsReadAgain() {
		String said = inTransaction(() -> {
			String before = this.once.get("a") + this.once.get("b");
			this.once.forget("a");
			return before + this.once.get("a") + this.once.get("b");
		});
		assertThat(said).isEqualTo("a1b2a3b2");
	}

	@Test
	void withoutATransactionEverythingIsRead() {
		this.once.forget("a");
		assertThat(this.once.get("a") + this.once.get("a")).isEqualTo("a1a2");
	}

	private String inTransaction(Supplier<String> read) {
		TransactionTemplate template = new TransactionTemplate(this.transactions);
		template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		return template.execute((status) -> read.get());
	}

	private static JdbcDataSource database() {
		JdbcDataSource database = new JdbcDataSource();
		database.setURL("jdbc:h2:mem:read-once");
		return database;
	}

}
