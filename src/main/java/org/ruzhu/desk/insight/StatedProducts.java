package org.ruzhu.desk.insight;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import org.ruzhu.membership.product.ProductDetails;
import org.ruzhu.membership.product.ProductStated;

/** Keeps every version of what a provider says of a product, which no task asks for. */
@Component
class StatedProducts {

	private final AnswerVersions versions;

	StatedProducts(AnswerVersions versions) {
		this.versions = versions;
	}

	@EventListener
	void on(ProductStated stated) {
		this.versions.keep(stated.caseId(), AnswerVersion.PRODUCT, stated.productId(), answers(stated.details()));
	}

	private static Map<String, List<String>> answers(ProductDetails details) {
		Map<String, List<String>> answers = new LinkedHashMap<>();
		answers.put("name", List.of(details.name()));
		answers.put("category", List.of(details.category()));
		answers.put("summary", List.of(details.summary()));
		answers.put("description", List.of(details.description()));
		answers.put("delivery", List.of(details.delivery().name()));
		answers.put("price", (details.priceFen() != null) ? List.of(details.priceFen().toString()) : List.of());
		answers.put("url", List.of(details.url()));
		answers.put("tags", details.tags());
		return answers;
	}

}
