package org.ruzhu.portal.shell;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

import org.ruzhu.platform.form.FormComponent;

/** A provider's form has a component that the portal cannot render. */
public class UndrawableFormException extends RuntimeException {

	public UndrawableFormException(String form, FormComponent component) {
		super("%s.form, component %s: the portal cannot draw a component of type %s".formatted(form, component.id(),
				component.type()));
	}

	/** Shows the problem at start-up without a stack trace. */
	static class Analyzer extends AbstractFailureAnalyzer<UndrawableFormException> {

		@Override
		protected FailureAnalysis analyze(Throwable rootFailure, UndrawableFormException cause) {
			return new FailureAnalysis("A provider's form cannot be shown: " + cause.getMessage(),
					"Open the named form in Camunda Modeler, use another component and start again.", cause);
		}

	}

}
