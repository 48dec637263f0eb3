package org.ruzhu.platform.form.process;

import org.camunda.bpm.engine.impl.delegate.DefaultDelegateInterceptor;
import org.camunda.bpm.engine.impl.delegate.DelegateInvocation;

/** Notes on a request which step of a model could not run for want of something. */
class StepFailures extends DefaultDelegateInterceptor {

	@Override
	public void handleInvocation(DelegateInvocation invocation) throws Exception {
		try {
			super.handleInvocation(invocation);
		}
		catch (RuntimeException failure) {
			LackingStep.of(failure, invocation.getContextExecution())
				.ifPresent((step) -> InvalidAnswerCode.tell(InvalidAnswerCode.LACKING_STEP, step));
			throw failure;
		}
	}

}
