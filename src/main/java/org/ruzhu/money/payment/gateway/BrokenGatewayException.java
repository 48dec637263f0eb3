package org.ruzhu.money.payment.gateway;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * A gateway cannot work with its configuration. The message names what is wrong or
 * missing.
 */
public class BrokenGatewayException extends RuntimeException {

	BrokenGatewayException(String problem, Throwable cause) {
		super(problem, cause);
	}

	/** Shows the problem at start-up without a stack trace. */
	static class Analyzer extends AbstractFailureAnalyzer<BrokenGatewayException> {

		@Override
		protected FailureAnalysis analyze(Throwable rootFailure, BrokenGatewayException cause) {
			return new FailureAnalysis(
					"A payment gateway cannot work as it is set up:%n%s".formatted(cause.getMessage()),
					"Set what is named, or leave out the gateway's app-id, and start again.", cause);
		}

	}

}
