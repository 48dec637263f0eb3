package org.ruzhu.membership.product.web;

import java.util.Optional;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.membership.product.CaseProducts;
import org.ruzhu.membership.product.Product;
import org.ruzhu.membership.product.Products;
import org.ruzhu.platform.panel.CasePanel;
import org.ruzhu.platform.panel.CaseReading;

/** The panels with the products of a case, and with the product that a task is about. */
@Configuration(proxyBeanMethods = false)
class ProductPanels {

	private final Products products;

	ProductPanels(Products products) {
		this.products = products;
	}

	@Bean
	CasePanel productUnderReviewPanel() {
		return CasePanel.forStaff(10, "product/under-review", this::underReview);
	}

	private Optional<Product> underReview(CaseReading reading) {
		return reading.subject()
			.flatMap((id) -> CaseProducts.of(reading, this.products)
				.all()
				.stream()
				.filter((product) -> product.id().equals(id))
				.findFirst());
	}

	@Bean
	CasePanel productsPanel() {
		return CasePanel.forStaff(160, "product/of-case",
				(reading) -> Optional.of(CaseProducts.of(reading, this.products).all())
					.filter((all) -> !all.isEmpty()));
	}

}
