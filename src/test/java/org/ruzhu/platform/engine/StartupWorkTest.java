package org.ruzhu.platform.engine;

import java.util.concurrent.atomic.AtomicInteger;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.ruzhu.journey.RuzhuTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@RuzhuTest
class StartupWorkTest {

	@Autowired
	private StartupWork work;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void whatLosesARaceRunsAgainAndLeavesNothingHalfDone() {
		AtomicInteger tries = new AtomicInteger();
		this.work.run(() -> {
			this.jdbc
				.sql("insert into audit_line (at, actor, action, administration) values (now(), 'start', ?, false)")
				.param("startup-work")
				.update();
			if (tries.incrementAndGet() < 3) {
				throw new OptimisticLockingException("overtaken");
			}
		});
		assertThat(tries).hasValue(3);
		assertThat(this.jdbc.sql("select count(*) from audit_line where action = 'startup-work'")
			.query(Long.class)
			.single()).isEqualTo(1);
	}

	@Test
	void whatIsBrokenOrNeverWinsStopsTheStart() {
		AtomicInteger tries = new AtomicInteger();
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> this.work.run(() -> {
			tries.incrementAndGet();
			throw new IllegalStateException("broken");
		}));
		assertThat(tries).hasValue(1);
		assertThatExceptionOfType(OptimisticLockingException.class).isThrownBy(() -> this.work.run(() -> {
			tries.incrementAndGet();
			throw new OptimisticLockingException("overtaken");
		}));
		assertThat(tries).hasValue(6);
	}

}
