package org.ruzhu.membership.product.web;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.ruzhu.market.Markets;
import org.ruzhu.membership.product.Holds;
import org.ruzhu.membership.product.Listings;
import org.ruzhu.membership.product.Product;
import org.ruzhu.membership.product.Products;
import org.ruzhu.provider.cases.OnboardingCase;

/** The page with a provider's products, where it can list more of them. */
@Controller
class ProductListController {

	private final Products products;

	private final Listings listings;

	private final Holds holds;

	private final Markets markets;

	ProductListController(Products products, Listings listings, Holds holds, Markets markets) {
		this.products = products;
		this.listings = listings;
		this.holds = holds;
		this.markets = markets;
	}

	/** A case in which products can be created. */
	record Shop(String caseId, String market, boolean canList) {
	}

	/** One line of the list. */
	record Line(Product product, String category, boolean hidden) {
	}

	@GetMapping("/products")
	String list(Principal provider, Model model, Locale locale) {
		List<Product> all = this.products.ofProvider(provider.getName());
		Set<String> hidden = all.stream()
			.map(Product::caseId)
			.distinct()
			.flatMap((caseId) -> this.holds.hidden(caseId).stream())
			.collect(Collectors.toSet());
		List<Line> lines = all.stream()
			.map((product) -> new Line(product, category(product, locale), hidden.contains(product.id())))
			.toList();
		List<Shop> shops = this.products.casesWithRights(provider.getName())
			.stream()
			.map((theCase) -> shop(theCase, locale))
			.toList();
		model.addAttribute("lines", lines);
		model.addAttribute("shops", shops);
		return "product/products";
	}

	private Shop shop(OnboardingCase theCase, Locale locale) {
		String market = this.markets.get(theCase.marketId()).name().in(locale);
		return new Shop(theCase.id(), market, this.listings.canBegin(theCase));
	}

	private String category(Product product, Locale locale) {
		String id = product.details().category();
		return this.markets.get(product.marketId()).category(id).map((found) -> found.name().in(locale)).orElse(id);
	}

	@PostMapping("/products/listings")
	String begin(@RequestParam("case") String caseId, Principal provider) {
		this.listings.begin(caseId, provider.getName());
		return "redirect:/cases/" + caseId;
	}

}
