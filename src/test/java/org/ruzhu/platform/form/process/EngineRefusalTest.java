package org.ruzhu.platform.form.process;

import java.sql.SQLException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.apache.ibatis.exceptions.PersistenceException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

import static org.assertj.core.api.Assertions.assertThat;

/** What is the request's is told from what is broken. */
class EngineRefusalTest {

	@Test
	void whatJavaComplainsOfInTheEngineIsTheRequests() {
		for (RuntimeException complaint : List.of(new NullPointerException(), new ClassCastException(),
				new NumberFormatException(), new NoSuchElementException())) {
			assertThat(EngineRefusal.of(complaint)).as(complaint.toString()).contains(EngineRefusal.UNREADABLE);
		}
	}

	@Test
	void theSameInAnExpressionOfAModelIsABreakdown() {
		assertThat(EngineRefusal.of(new ProcessEngineException("step", new NullPointerException()))).isEmpty();
	}

	@Test
	void aRaceThatAStepLostIsNone() {
		assertThat(status(new OptimisticLockingFailureException("overtaken"))).contains(409);
		assertThat(status(new ProcessEngineException("listener",
				new NullValueException("Cannot restore state of process instance 1: list of executions is empty"))))
			.contains(409);
	}

	@Test
	void aDatabaseThatCannotBeReachedIsABreakdown() {
		assertThat(EngineRefusal.of(new CannotCreateTransactionException("no connection"))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "22001, 400", "23505, 409", "40001, 409", "42601, 400", "42001, 400", "54000, 400", "42501,", "08006,",
			"53200," })
	void theDatabaseSaysByItsStateWhoseFaultItIs(String state, Integer status) {
		RuntimeException failure = new ProcessEngineException(new PersistenceException(new SQLException("no", state)));

		assertThat(status(failure)).isEqualTo(Optional.ofNullable(status));
	}

	private static Optional<Integer> status(RuntimeException failure) {
		return EngineRefusal.of(failure).map(EngineRefusal::status);
	}

}
