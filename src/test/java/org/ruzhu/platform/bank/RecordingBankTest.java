package org.ruzhu.platform.bank;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.JdbcTest;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@JdbcTest
class RecordingBankTest {

	private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

	private final RecordingBank bank;

	RecordingBankTest(@Autowired DataSource dataSource) {
		this.bank = new RecordingBank(JdbcClient.create(dataSource), Clock.fixed(NOW, ZoneId.of("Asia/Shanghai")));
	}

	@Test
	void keepsWhatWasOrdered() {
		this.bank.transfer("refund:APP-2026-000001", "示例软件有限公司", "6222 0000", 500000, "保证金退还");
		assertThat(this.bank.latest(10))
			.containsExactly(new BankTransfer("refund:APP-2026-000001", "示例软件有限公司", "6222 0000", 500000, "保证金退还", NOW));
	}

	@Test
	void ordersOnceForEachKey() {
		this.bank.transfer("refund:APP-2026-000001", "A", "1", 500000, "refund");
		this.bank.transfer("refund:APP-2026-000001", "A", "1", 500000, "refund");
		this.bank.transfer("refund:APP-2026-000002", "B", "2", 200000, "refund");
		assertThat(this.bank.latest(10)).extracting(BankTransfer::key)
			.containsExactly("refund:APP-2026-000002", "refund:APP-2026-000001");
		assertThat(this.bank.latest(1)).hasSize(1);
	}

	@Test
	void doesNotTakeAnotherAmountForTheSameKey() {
		this.bank.transfer("refund:APP-2026-000001", "A", "1", 500000, "refund");
		assertThatIllegalStateException()
			.isThrownBy(() -> this.bank.transfer("refund:APP-2026-000001", "A", "1", 1, "refund"));
	}

	@Test
	void transfersNothingBelowOneFen() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.bank.transfer("x", "A", "1", 0, "refund"));
	}

}
