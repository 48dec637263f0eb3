package org.ruzhu.membership.product.process;

import java.util.Collection;
import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.product.Product;
import org.ruzhu.membership.product.Products;
import org.ruzhu.platform.form.InvalidAnswerException;

/** Submits the chosen products. Each gets its own review. */
@Component
class SubmitProductsListener implements TaskListener {

	private final Products products;

	SubmitProductsListener(Products products) {
		this.products = products;
	}

	@Override
	public void notify(DelegateTask task) {
		String caseId = task.getExecution().getProcessBusinessKey();
		List<String> chosen = chosen(task);
		if (chosen.isEmpty()) {
			throw new InvalidAnswerException(ListProductProcess.PRODUCT_IDS, "product.submit.none");
		}
		if (!this.products.drafts(caseId).stream().map(Product::id).toList().containsAll(chosen)) {
			throw new InvalidAnswerException(ListProductProcess.PRODUCT_IDS, "product.submit.notDraft");
		}
		this.products.submit(caseId, chosen);
		task.setVariable(ListProductProcess.ANY_LISTED, false);
	}

	private static List<String> chosen(DelegateTask task) {
		return (task.getVariable(ListProductProcess.PRODUCT_IDS) instanceof Collection<?> ids)
				? ids.stream().map(Object::toString).distinct().toList() : List.of();
	}

}
