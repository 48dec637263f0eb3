package org.ruzhu.platform.security.process;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets one node at a time look through the grants, and keeps what nobody was told yet.
 */
@Component
class GrantTurn {

	private final JdbcClient jdbc;

	GrantTurn(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Waits until no other node looks, to the end of the transaction. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void hold() {
		this.jdbc.sql("select id from grant_turn where id = 1 for update").query(Integer.class).single();
	}

	List<String> untold() {
		return this.jdbc.sql("select what from grant_untold order by id").query(String.class).list();
	}

	void keep(List<String> findings) {
		findings.forEach((what) -> this.jdbc.sql("insert into grant_untold (what) values (?)").param(what).update());
	}

	void tell() {
		this.jdbc.sql("delete from grant_untold").update();
	}

}
