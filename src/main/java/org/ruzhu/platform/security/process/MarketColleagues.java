package org.ruzhu.platform.security.process;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.db.ListQueryParameterObject;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.identity.db.DbGroupQueryImpl;
import org.camunda.bpm.engine.impl.identity.db.DbUserQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.query.Query;

import org.ruzhu.platform.security.StaffGroup;

/**
 * Whom a member of staff may know of: who works for one of their markets, and themselves.
 * Everybody else is as unknown as who does not exist. Administrators know all; so does
 * the product, when it acts by itself.
 */
final class MarketColleagues {

	private MarketColleagues() {
	}

	/** The ids of those somebody may know of; empty when there is no limit. */
	static Optional<Set<String>> known(CommandContext context) {
		Authentication reader = context.getAuthentication();
		if (reader == null || reader.getUserId() == null || !context.isAuthorizationCheckEnabled()
				|| !context.getAuthorizationManager().isAuthorizationEnabled()
				|| all(reader.getGroupIds()).contains(StaffGroup.ADMINISTRATORS.id())) {
			return Optional.empty();
		}
		Set<String> known = new TreeSet<>();
		known.add(reader.getUserId());
		all(reader.getTenantIds()).forEach((market) -> addAll(market, known, context));
		return Optional.of(known);
	}

	private static void addAll(String market, Set<String> known, CommandContext context) {
		add(new DbUserQueryImpl().memberOfTenant(market), known, context);
		for (Object group : select("selectGroupByQueryCriteria", new DbGroupQueryImpl().memberOfTenant(market),
				context)) {
			add(new DbUserQueryImpl().memberOfGroup(((Group) group).getId()), known, context);
		}
	}

	private static void add(Query<?, ?> query, Set<String> known, CommandContext context) {
		for (Object user : select("selectUserByQueryCriteria", query, context)) {
			known.add(((User) user).getId());
		}
	}

	/** Asks the tables, and not those who would ask back who is asking. */
	private static List<?> select(String statement, Query<?, ?> query, CommandContext context) {
		return context.getDbEntityManager().selectList(statement, (ListQueryParameterObject) query);
	}

	private static Collection<String> all(List<String> ids) {
		return (ids != null) ? ids : List.of();
	}

}
