package org.ruzhu.platform.json;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * A file of the operator that cannot be used; the application does not start with one.
 */
public class BrokenFileException extends RuntimeException {

	private final String file;

	private final String problem;

	/**
	 * Names what is wrong.
	 * @param file the file, and its line where known
	 * @param problem what is wrong with it
	 */
	public BrokenFileException(String file, String problem) {
		super(file + ": " + problem);
		this.file = file;
		this.problem = problem;
	}

	/** The file, and its line where known. */
	public String file() {
		return this.file;
	}

	/** What is wrong with the file. */
	public String problem() {
		return this.problem;
	}

	/** Tells a process owner in two lines which file stops the start, and why. */
	static class Analyzer extends AbstractFailureAnalyzer<BrokenFileException> {

		@Override
		protected FailureAnalysis analyze(Throwable rootFailure, BrokenFileException cause) {
			return new FailureAnalysis(
					"A file cannot be used.\n\n    File:    " + cause.file() + "\n    Problem: " + cause.problem(),
					"Correct the file, then start again.", cause);
		}

	}

}
