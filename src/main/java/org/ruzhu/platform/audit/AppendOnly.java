package org.ruzhu.platform.audit;

import java.sql.Connection;
import java.sql.SQLException;

import org.h2.api.Trigger;

/**
 * Refuses every change of what a table holds, in the H2 database itself; PostgreSQL has a
 * function for it. The migrations name it.
 */
public class AppendOnly implements Trigger {

	private String table;

	@Override
	public void init(Connection connection, String schema, String trigger, String table, boolean before, int type) {
		this.table = table;
	}

	@Override
	public void fire(Connection connection, Object[] oldRow, Object[] newRow) throws SQLException {
		throw new SQLException("append-only: a change of %s refused".formatted(this.table));
	}

}
