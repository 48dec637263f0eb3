package org.ruzhu.platform.engine;

import java.util.stream.Collectors;

import org.camunda.bpm.engine.ParseException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A model, decision or form is invalid. The message names the file and the element. */
public class BrokenModelException extends RuntimeException {

	BrokenModelException(String message, Throwable cause) {
		super(message, cause);
	}

	static BrokenModelException of(String deployment, RuntimeException cause) {
		if (cause instanceof ParseException parse) {
			return new BrokenModelException(parse.getResorceReports()
				.stream()
				.flatMap((report) -> report.getErrors()
					.stream()
					.map((problem) -> "%s, line %d, element %s: %s".formatted(report.getResourceName(),
							problem.getLine(), problem.getElementIds(), problem.getMessage())))
				.collect(Collectors.joining(System.lineSeparator())), cause);
		}
		return new BrokenModelException(deployment + ": " + cause.getMessage(), cause);
	}

	/** Shows the problem at start-up without a stack trace. */
	static class Analyzer extends AbstractFailureAnalyzer<BrokenModelException> {

		@Override
		protected FailureAnalysis analyze(Throwable rootFailure, BrokenModelException cause) {
			return new FailureAnalysis("A model cannot be deployed:%n%s".formatted(cause.getMessage()),
					"Open the named file in Camunda Modeler, mend the named element and start again.", cause);
		}

	}

}
