package org.ruzhu.membership.product.process;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.product.Products;
import org.ruzhu.platform.form.Option;
import org.ruzhu.platform.form.TaskContent;

/** Offers the products of the case that can be submitted. */
@Component
class SubmitProductsContent implements TaskContent {

	private final Products products;

	SubmitProductsContent(Products products) {
		this.products = products;
	}

	@Override
	public String taskKey() {
		return ListProductProcess.SUBMIT_PRODUCTS;
	}

	@Override
	public Map<String, List<Option>> lists(String caseId) {
		return Map.of("drafts",
				this.products.drafts(caseId)
					.stream()
					.map((product) -> new Option(product.id(), product.name(), product.name()))
					.toList());
	}

}
