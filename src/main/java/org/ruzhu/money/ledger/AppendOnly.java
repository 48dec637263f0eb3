package org.ruzhu.money.ledger;

import java.sql.Connection;
import java.sql.SQLException;

import org.h2.api.Trigger;

/** Refuses every change of a booked entry, in the H2 database itself. */
public class AppendOnly implements Trigger {

	@Override
	public void fire(Connection connection, Object[] oldRow, Object[] newRow) throws SQLException {
		throw new SQLException("The ledger is append-only: a booked entry is never changed");
	}

}
