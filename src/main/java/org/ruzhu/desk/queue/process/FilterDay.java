package org.ruzhu.desk.queue.process;

import java.time.LocalDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The day that the filters of due tasks stand for. Who holds it writes filters alone. */
@Component
class FilterDay {

	private final JdbcClient jdbc;

	FilterDay(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Waits until no other node writes filters, to the end of the transaction. */
	@Transactional(propagation = Propagation.MANDATORY)
	public LocalDate hold() {
		return this.jdbc.sql("select due_day from task_filters where id = 1 for update")
			.query(LocalDate.class)
			.single();
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void turnTo(LocalDate day) {
		this.jdbc.sql("update task_filters set due_day = ? where id = 1").param(day).update();
	}

}
