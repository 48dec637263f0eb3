package org.ruzhu.platform.form.process;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.delegate.DefaultDelegateInterceptor;
import org.camunda.bpm.engine.impl.delegate.DelegateInvocation;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Notes on a request which step of a model could not run for want of something. */
@Component
class StepFailures extends AbstractProcessEnginePlugin {

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		configuration.setDelegateInterceptor(new Watch());
	}

	private static final class Watch extends DefaultDelegateInterceptor {

		@Override
		public void handleInvocation(DelegateInvocation invocation) throws Exception {
			try {
				super.handleInvocation(invocation);
			}
			catch (RuntimeException failure) {
				LackingStep.of(failure, invocation.getContextExecution()).ifPresent(Watch::tell);
				throw failure;
			}
		}

		private static void tell(LackingStep step) {
			RequestAttributes request = RequestContextHolder.getRequestAttributes();
			if (request != null) {
				request.setAttribute(LackingStep.ATTRIBUTE, step, RequestAttributes.SCOPE_REQUEST);
			}
		}

	}

}
