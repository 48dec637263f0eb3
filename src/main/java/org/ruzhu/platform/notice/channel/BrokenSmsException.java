package org.ruzhu.platform.notice.channel;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * SMS cannot be sent with the current settings. The message names what is wrong or
 * missing.
 */
public class BrokenSmsException extends RuntimeException {

	public BrokenSmsException(String problem) {
		super(problem);
	}

	/** Shows the problem at start-up without a stack trace. */
	static class Analyzer extends AbstractFailureAnalyzer<BrokenSmsException> {

		@Override
		protected FailureAnalysis analyze(Throwable rootFailure, BrokenSmsException cause) {
			return new FailureAnalysis("SMS cannot be sent as they are set up:%n%s".formatted(cause.getMessage()),
					"Set what is named under ruzhu.sms, or leave ruzhu.sms.supplier empty, and start again.", cause);
		}

	}

}
