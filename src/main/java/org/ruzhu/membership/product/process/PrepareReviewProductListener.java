package org.ruzhu.membership.product.process;

import java.util.List;
import java.util.Locale;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.spin.plugin.variable.SpinValues;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.ruzhu.market.Markets;
import org.ruzhu.market.ProductCheck;
import org.ruzhu.membership.product.Product;
import org.ruzhu.membership.product.Products;
import org.ruzhu.platform.form.Option;
import org.ruzhu.platform.json.Json;

/**
 * Shows a reviewer the points that the product's market asks for, as choices of the form.
 * Tasklist reads lists from variables of the type Json.
 */
@Component
class PrepareReviewProductListener implements TaskListener {

	private final Products products;

	private final Markets markets;

	private final MessageSource messages;

	PrepareReviewProductListener(Products products, Markets markets, MessageSource messages) {
		this.products = products;
		this.markets = markets;
		this.messages = messages;
	}

	@Override
	public void notify(DelegateTask task) {
		Product product = this.products.ofCase(task.getExecution().getProcessBusinessKey(),
				(String) task.getVariable(ListProductProcess.PRODUCT_ID));
		List<Option> asked = this.markets.get(product.marketId())
			.productChecks(product.details().category(), product.details().delivery())
			.entrySet()
			.stream()
			.map((check) -> new Option(check.getKey(), label(check.getValue(), Locale.SIMPLIFIED_CHINESE),
					label(check.getValue(), Locale.ENGLISH)))
			.toList();
		task.setVariableLocal(ListProductProcess.PRODUCT_CHECKS, SpinValues.jsonValue(Json.write(asked)).create());
	}

	private String label(ProductCheck check, Locale locale) {
		return this.messages.getMessage("product.check.line",
				new Object[] { check.name().in(locale), check.source().in(locale) }, locale);
	}

}
