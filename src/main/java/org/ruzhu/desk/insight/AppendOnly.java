package org.ruzhu.desk.insight;

import java.sql.Connection;
import java.sql.SQLException;

import org.h2.api.Trigger;

/** Refuses every change of what was stated, in the H2 database itself. */
public class AppendOnly implements Trigger {

	@Override
	public void fire(Connection connection, Object[] oldRow, Object[] newRow) throws SQLException {
		throw new SQLException("What was stated stays as it was: only a new version can be added");
	}

}
