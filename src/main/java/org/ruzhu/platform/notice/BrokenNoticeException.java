package org.ruzhu.platform.notice;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The text of a notice is invalid. The message names the file and the line. */
public class BrokenNoticeException extends RuntimeException {

	BrokenNoticeException(String filename, int line, String problem) {
		super("forms/notices/%s, line %d: %s".formatted(filename, line, problem));
	}

	/** Shows the problem at start-up without a stack trace. */
	static class Analyzer extends AbstractFailureAnalyzer<BrokenNoticeException> {

		@Override
		protected FailureAnalysis analyze(Throwable rootFailure, BrokenNoticeException cause) {
			return new FailureAnalysis("A notice cannot be written:%n%s".formatted(cause.getMessage()),
					"Mend the named line and start again.", cause);
		}

	}

}
