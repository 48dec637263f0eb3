package org.ruzhu.platform.audit;

import java.sql.Connection;
import java.sql.SQLException;

import org.h2.api.Trigger;

/**
 * A trigger that rejects every change of a table's rows, for H2. The migrations refer to
 * it. PostgreSQL has a function for this.
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
