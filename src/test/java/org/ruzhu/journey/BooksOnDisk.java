package org.ruzhu.journey;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.ruzhu.RuzhuApplication;

/** The database of a Ruzhu that runs elsewhere, or not at all. */
record BooksOnDisk(String url, String user) {

	/** The database file in a folder, of a Ruzhu that is not running. */
	BooksOnDisk(Path folder) {
		this(RuzhuProcess.url(folder), "ruzhu");
	}

	long entries(String caseId, String cause) throws SQLException {
		return number("select count(*) from journal_entry where cause = '" + cause + "' and case_id = ?", caseId);
	}

	long entriesUnder(String key) throws SQLException {
		return number("select count(*) from journal_entry where entry_key like ?", key);
	}

	long sum(String caseId, String account) throws SQLException {
		return number("""
				select coalesce(sum(amount_fen), 0) from posting join journal_entry on journal_entry.id = entry_id
				where account = '%s' and case_id = ?""".formatted(account), caseId);
	}

	/** What the bank has paid under a key. */
	long paidByTheBank(String key) throws SQLException {
		return number("select coalesce(sum(amount_fen), 0) from bank_transfer where transfer_key = ?", key);
	}

	/** What the sandbox has given back of a payment. */
	long returnedByTheGateway(String transaction) throws SQLException {
		return number("select coalesce(sum(amount_fen), 0) from sandbox_refund where transaction_id = ?", transaction);
	}

	/** An order that was opened at the sandbox, and is paid there. */
	void payAtTheSandbox(String caseId, String order, long fen) throws SQLException {
		write("""
				insert into payment_order (number, version, case_id, market_id, provider_id, purpose, gateway, amount_fen,
				to_scan, created_at, expires_at) select '%s', 0, id, market_id, provider_id, 'DEPOSIT', 'sandbox', %d,
				false, current_timestamp, current_timestamp from onboarding_case where id = ?"""
			.formatted(order, fen), caseId);
		write("""
				insert into sandbox_payment select 'T-' || number, number, amount_fen, 'CNY', created_at, true, 0
				from payment_order where number = ?""", order);
	}

	private void write(String sql, String parameter) throws SQLException {
		try (Connection connection = open(); PreparedStatement change = connection.prepareStatement(sql)) {
			change.setString(1, parameter);
			change.executeUpdate();
		}
	}

	long number(String sql, String parameter) throws SQLException {
		try (Connection connection = open(); PreparedStatement query = connection.prepareStatement(sql)) {
			query.setString(1, parameter);
			try (ResultSet row = query.executeQuery()) {
				row.next();
				return row.getLong(1);
			}
		}
	}

	String text(String sql, String parameter) throws SQLException {
		try (Connection connection = open(); PreparedStatement query = connection.prepareStatement(sql)) {
			query.setString(1, parameter);
			try (ResultSet row = query.executeQuery()) {
				row.next();
				return row.getString(1);
			}
		}
	}

	List<String> texts(String sql) throws SQLException {
		try (Connection connection = open();
				PreparedStatement query = connection.prepareStatement(sql);
				ResultSet row = query.executeQuery()) {
			List<String> texts = new ArrayList<>();
			while (row.next()) {
				texts.add(row.getString(1));
			}
			return texts;
		}
	}

	private Connection open() throws SQLException {
		return DriverManager.getConnection(this.url, this.user, "");
	}

	/** What the command answers that holds every entry against its seal. */
	int verify() throws IOException, InterruptedException {
		return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), RuzhuApplication.class.getName(), "verify-ledger",
				"--spring.datasource.url=" + this.url, "--spring.datasource.username=" + this.user)
			.inheritIO()
			.start()
			.waitFor();
	}

}
