package org.ruzhu.platform.security.web;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The setting of the trusted proxies cannot be read. */
class BrokenProxiesException extends IllegalArgumentException {

	BrokenProxiesException(String network) {
		super("RUZHU_TRUSTED_PROXIES names \"%s\", which is neither an address nor a network.".formatted(network));
	}

	/** Shows the way out at start-up without a stack trace. */
	static class Analyzer extends AbstractFailureAnalyzer<BrokenProxiesException> {

		@Override
		protected FailureAnalysis analyze(Throwable rootFailure, BrokenProxiesException cause) {
			return new FailureAnalysis(cause.getMessage(),
					"Name the addresses of your own proxies, or networks such as 10.1.0.0/16 or fd00:1::/64, with "
							+ "commas between them; or nothing where there is no proxy.",
					cause);
		}

	}

}
