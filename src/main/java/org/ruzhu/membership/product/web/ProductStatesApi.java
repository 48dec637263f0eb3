package org.ruzhu.membership.product.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import org.ruzhu.membership.product.Holds;
import org.ruzhu.membership.product.Product;
import org.ruzhu.membership.product.Products;
import org.ruzhu.provider.cases.OnboardingCase;

/** The API where the marketplace's systems learn which products users may see. */
@RestController
@SecurityRequirement(name = "marketplace")
class ProductStatesApi {

	private final Products products;

	private final Holds holds;

	ProductStatesApi(Products products, Holds holds) {
		this.products = products;
		this.holds = holds;
	}

	@Operation(summary = "How a provider's products stand",
			description = "Users see those that are listed. A hidden one is listed, but kept from users for a while.")
	@GetMapping("/api/v1/marketplace/{market}/cases/{caseId}/products")
	List<Response> products(OnboardingCase theCase) {
		Set<String> hidden = this.holds.hidden(theCase.id());
		return this.products.ofCase(theCase.id()).stream().map((product) -> Response.of(product, hidden)).toList();
	}

	@Schema(name = "ProductState")
	record Response(@Schema(example = "PRD-000012") String product, @Schema(allowableValues = {
			"draft", "submitted", "listed", "hidden", "refused", "delisted" }) String state){

		static Response of(Product product, Set<String> hidden) {
			return new Response(product.id(),
					hidden.contains(product.id()) ? "hidden" : product.state().name().toLowerCase(Locale.ROOT));
		}

	}

}
