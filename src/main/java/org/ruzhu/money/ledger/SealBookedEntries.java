package org.ruzhu.money.ledger;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** Seals what was booked before entries were sealed. */
@Component
class SealBookedEntries implements JavaMigration {

	private static final MigrationVersion VERSION = MigrationVersion.fromVersion("212");

	@Override
	public MigrationVersion getVersion() {
		return VERSION;
	}

	@Override
	public String getDescription() {
		return "seal booked entries";
	}

	@Override
	public Integer getChecksum() {
		return null;
	}

	@Override
	public boolean canExecuteInTransaction() {
		return true;
	}

	@Override
	public void migrate(Context context) {
		new LedgerChain(JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true))).sealRest();
	}

}
