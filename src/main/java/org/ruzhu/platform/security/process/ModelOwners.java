package org.ruzhu.platform.security.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;

import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

import org.ruzhu.platform.engine.ProcessFolder;
import org.ruzhu.platform.form.InvalidAnswerException;

/**
 * Whose models are whose: those of a market belong to its members, those that all markets
 * share to who is a member of each.
 */
@Component
class ModelOwners {

	private final List<String> markets;

	ModelOwners(ProcessFolder folder) {
		this.markets = folder.processes("markets/*/market.yaml").stream().map(ModelOwners::market).toList();
	}

	private static String market(Resource file) {
		try {
			String[] path = file.getURL().getPath().split("/");
			return path[path.length - 2];
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * @param market whose model it is; null if all markets share it
	 * @throws AuthorizationException if the current user owns no such models
	 */
	void check(String market) {
		Authentication staff = Context.getCommandContext().getAuthentication();
		if (staff != null && !owns(staff, market)) {
			String message = (market != null) ? "security.not-your-market" : "security.not-all-markets";
			throw new AuthorizationException(
					new InvalidAnswerException("market", message, (market != null) ? market : "").getMessage());
		}
	}

	private boolean owns(Authentication staff, String market) {
		List<String> own = (staff.getTenantIds() != null) ? staff.getTenantIds() : List.of();
		return (market != null) ? own.contains(market) : own.containsAll(this.markets);
	}

}
