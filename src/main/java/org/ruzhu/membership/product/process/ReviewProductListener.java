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
 * Records the operator's verdict on one product, by the points of regulation 4.1. The
 * form's variables are removed from the engine, because reviews of other products run in
 * parallel.
 */
@Component
class ReviewProductListener implements TaskListener {

	private static final String VERDICT = "productVerdict";

	private static final String REASON = "reason";

	private static final List<String> CHECKS = List.of("checkSecurity", "checkQualified", "checkInfringement",
			"checkMalware", "checkPrivacy", "checkUserSystem", "checkDescription", "checkOriginal");

	private final Products products;

	ReviewProductListener(Products products) {
		this.products = products;
	}

	@Override
	public void notify(DelegateTask task) {
		String caseId = task.getExecution().getProcessBusinessKey();
		String productId = (String) task.getVariable(ListProductProcess.PRODUCT_ID);
		List<String> passed = CHECKS.stream().filter((check) -> Boolean.TRUE.equals(task.getVariable(check))).toList();
		Object verdict = task.getVariable(VERDICT);
		if ("approve".equals(verdict)) {
			requireAll(passed);
			this.products.list(caseId, productId, passed);
			task.setVariable(ListProductProcess.ANY_LISTED, true);
		}
		else if ("refuse".equals(verdict)) {
			this.products.refuse(caseId, productId, passed, reason(task));
		}
		else {
			throw new InvalidAnswerException(VERDICT, "product.verdict.none");
		}
		task.removeVariables(List.of(VERDICT, REASON));
		task.removeVariables(CHECKS);
	}

	private static void requireAll(List<String> passed) {
		CHECKS.stream().filter((check) -> !passed.contains(check)).findFirst().ifPresent((missing) -> {
			throw new InvalidAnswerException(missing, "product.check.missing");
		});
	}

	private static String reason(DelegateTask task) {
		String reason = PlainText.kept(Objects.toString(task.getVariable(REASON), ""));
		if (reason.isEmpty()) {
			throw new InvalidAnswerException(REASON, "product.reason.none");
		}
		return reason;
	}

}
