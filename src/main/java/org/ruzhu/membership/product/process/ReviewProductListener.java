package org.ruzhu.membership.product.process;

import java.util.List;
import java.util.Objects;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.product.Products;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.text.PlainText;

/**
 * Records the operator's verdict on one product, by the points that its market asks for.
 * The form's variables are removed from the engine, because reviews of other products run
 * in parallel.
 */
@Component
class ReviewProductListener implements TaskListener {

	private static final String VERDICT = "productVerdict";

	private static final String REASON = "reason";

	private final Products products;

	private final ReviewedChecks checks;

	ReviewProductListener(Products products, ReviewedChecks checks) {
		this.products = products;
		this.checks = checks;
	}

	@Override
	public void notify(DelegateTask task) {
		String caseId = task.getExecution().getProcessBusinessKey();
		String productId = (String) task.getVariable(ListProductProcess.PRODUCT_ID);
		List<ReviewedChecks.Answered> checks = this.checks.of(task);
		List<String> passed = checks.stream()
			.filter(ReviewedChecks.Answered::passed)
			.map(ReviewedChecks.Answered::id)
			.toList();
		Object verdict = task.getVariable(VERDICT);
		if ("approve".equals(verdict)) {
			checks.forEach(ReviewProductListener::requirePassed);
			this.products.list(caseId, productId, passed);
			task.setVariable(ListProductProcess.ANY_LISTED, true);
		}
		else if ("refuse".equals(verdict)) {
			this.products.refuse(caseId, productId, passed, reason(task));
		}
		else {
			throw new InvalidAnswerException(VERDICT, "product.verdict.none");
		}
		task.removeVariables(List.of(VERDICT, REASON, ListProductProcess.PASSED_CHECKS));
		task.removeVariables(checks.stream().map(ReviewedChecks.Answered::id).toList());
	}

	private static void requirePassed(ReviewedChecks.Answered check) {
		if (!check.passed()) {
			throw new InvalidAnswerException(ListProductProcess.PASSED_CHECKS, "product.check.missing", check.name());
		}
	}

	private static String reason(DelegateTask task) {
		String reason = PlainText.kept(Objects.toString(task.getVariable(REASON), ""));
		if (reason.isEmpty()) {
			throw new InvalidAnswerException(REASON, "product.reason.none");
		}
		return reason;
	}

}
