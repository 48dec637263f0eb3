package org.ruzhu.exit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ruzhu.product.Products;

import org.springframework.stereotype.Component;

/** Takes the products of the leaving provider off the shelf. */
@Component
class DelistProductsDelegate implements JavaDelegate {

	private final Products products;

	DelistProductsDelegate(Products products) {
		this.products = products;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.products.delistAll(execution.getProcessBusinessKey());
	}

}
