package org.ruzhu.platform.security.process;

import java.util.Optional;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** Whose rights the engine judges a command by. */
final class ActingStaff {

	private ActingStaff() {
	}

	/**
	 * The member of staff whose command this is; empty where the product itself acts, in
	 * a model's own steps too.
	 */
	static Optional<Authentication> now() {
		CommandContext context = Context.getCommandContext();
		return Optional.ofNullable(context.getAuthentication())
			.filter((staff) -> context.isAuthorizationCheckEnabled()
					&& context.getAuthorizationManager().isAuthorizationEnabled());
	}

}
