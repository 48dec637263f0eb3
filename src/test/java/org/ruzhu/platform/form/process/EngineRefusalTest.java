package org.ruzhu.platform.form.process;

import java.sql.SQLException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.apache.ibatis.exceptions.PersistenceException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

import static org.assertj.core.api.Assertions.assertThat;

/** What is the request's is told from what is broken. */
class EngineRefusalTest {

	@Test
	void what_java_complains_of_in_the_engine_is_the_requests() {
		for (RuntimeException complaint : List.of(new NullPointerException(), new ClassCastException(),
				new NumberFormatException(), new NoSuchElementException())) {
			assertThat(EngineRefusal.of(complaint)).as(complaint.toString()).contains(EngineRefusal.UNREADABLE);
		}
	}

	@Test
	void the_same_in_an_expression_of_a_model_is_a_breakdown() {
		assertThat(EngineRefusal.of(new ProcessEngineException("step", new NullPointerException()))).isEmpty();
	}

	@Test
	void a_race_that_a_step_lost_is_none() {
		assertThat(status(new OptimisticLockingFailureException("overtaken"))).contains(409);
	}

	@Test
	void a_database_that_cannot_be_reached_is_a_breakdown() {
		assertThat(EngineRefusal.of(new CannotCreateTransactionException("no connection"))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "22001, 400", "23505, 409", "40001, 409", "42601, 400", "42001, 400", "54000, 400", "42501,", "08006,",
			"53200," })
	void the_database_says_by_its_state_whose_fault_it_is(String state, Integer status) {
		RuntimeException failure = new ProcessEngineException(new PersistenceException(new SQLException("no", state)));

		assertThat(status(failure)).isEqualTo(Optional.ofNullable(status));
	}

	private static Optional<Integer> status(RuntimeException failure) {
		return EngineRefusal.of(failure).map(EngineRefusal::status);
	}

}
