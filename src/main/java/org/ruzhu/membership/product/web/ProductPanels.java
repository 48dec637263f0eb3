package org.ruzhu.membership.product.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.market.LocalizedText;
import org.ruzhu.market.Markets;
import org.ruzhu.market.ProductFiles;
import org.ruzhu.membership.product.CaseProducts;
import org.ruzhu.membership.product.Product;
import org.ruzhu.membership.product.Products;
import org.ruzhu.platform.document.Document;
import org.ruzhu.platform.document.Documents;
import org.ruzhu.platform.panel.CasePanel;
import org.ruzhu.platform.panel.CaseReading;

/** The panels with the products of a case, and with the product that a task is about. */
@Configuration(proxyBeanMethods = false)
class ProductPanels {

	private final Products products;

	private final Markets markets;

	private final Documents documents;

	ProductPanels(Products products, Markets markets, Documents documents) {
		this.products = products;
		this.markets = markets;
		this.documents = documents;
	}

	@Bean
	CasePanel productUnderReviewPanel() {
		return CasePanel.forStaff(10, "product/under-review", this::underReview);
	}

	private Optional<UnderReview> underReview(CaseReading reading) {
		return reading.subject()
			.flatMap((id) -> CaseProducts.of(reading, this.products)
				.all()
				.stream()
				.filter((product) -> product.id().equals(id))
				.findFirst())
			.map(this::withFiles);
	}

	private UnderReview withFiles(Product product) {
		Map<String, ProductFiles> kinds = this.markets.get(product.marketId()).productFiles();
		Map<String, List<String>> files = product.details().files();
		List<Document> all = this.documents.among(files.values().stream().flatMap(List::stream).toList());
		return new UnderReview(product,
				kinds.entrySet()
					.stream()
					.map((kind) -> new Group(kind.getValue().name(),
							all.stream()
								.filter((file) -> files.getOrDefault(kind.getKey(), List.of()).contains(file.id()))
								.toList()))
					.filter((group) -> !group.files().isEmpty())
					.toList());
	}

	/** A product as whoever reviews it sees it. */
	record UnderReview(Product product, List<Group> groups) {
	}

	/** The files of one kind. */
	record Group(LocalizedText name, List<Document> files) {
	}

	@Bean
	CasePanel productsPanel() {
		return CasePanel.forStaff(160, "product/of-case",
				(reading) -> Optional.of(CaseProducts.of(reading, this.products).all())
					.filter((all) -> !all.isEmpty()));
	}

}
