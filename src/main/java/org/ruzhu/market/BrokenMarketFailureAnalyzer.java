package org.ruzhu.market;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells a process owner in two lines which file of a market stops the start, and why. */
class BrokenMarketFailureAnalyzer extends AbstractFailureAnalyzer<BrokenMarketException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, BrokenMarketException cause) {
		return new FailureAnalysis(
				"A market cannot be used.\n\n    File:    " + cause.file() + "\n    Problem: " + cause.problem(),
				"Correct the file, then start again.", cause);
	}

}
