package org.ruzhu.platform.security.process;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

import org.ruzhu.platform.security.StaffGroup;

/**
 * Nobody administers this installation: the engine's web applications would let anybody
 * become the administrator.
 */
class NoAdministratorException extends IllegalStateException {

	NoAdministratorException() {
		super("The group %s has no member.".formatted(StaffGroup.ADMINISTRATORS.id()));
	}

	/** Shows the way out at start-up without a stack trace. */
	static class Analyzer extends AbstractFailureAnalyzer<NoAdministratorException> {

		@Override
		protected FailureAnalysis analyze(Throwable rootFailure, NoAdministratorException cause) {
			return new FailureAnalysis(cause.getMessage() + " Without an administrator Ruzhu does not start.",
					"Let somebody in with: java -jar ruzhu.jar %s [name]. Then start again."
						.formatted(ResetAdministrator.COMMAND),
					cause);
		}

	}

}
