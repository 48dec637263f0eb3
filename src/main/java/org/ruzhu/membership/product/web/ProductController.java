package org.ruzhu.membership.product.web;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.ruzhu.market.Category;
import org.ruzhu.market.Markets;
import org.ruzhu.market.ProductFiles;
import org.ruzhu.membership.product.Product;
import org.ruzhu.membership.product.ProductDetails;
import org.ruzhu.membership.product.Products;
import org.ruzhu.platform.document.Document;
import org.ruzhu.platform.document.Documents;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;

/** A provider creates and changes products. */
@Controller
class ProductController {

	private static final String PAGE = "product/product";

	private final Products products;

	private final OnboardingCases cases;

	private final Markets markets;

	private final ProductUploads uploads;

	private final Documents documents;

	ProductController(Products products, OnboardingCases cases, Markets markets, ProductUploads uploads,
			Documents documents) {
		this.products = products;
		this.cases = cases;
		this.markets = markets;
		this.uploads = uploads;
		this.documents = documents;
	}

	@GetMapping("/products/new")
	String describe(@RequestParam("case") String caseId, @RequestParam Optional<String> category, Principal provider,
			Model model) {
		return page(this.cases.owned(caseId, provider.getName()), ProductForm.empty(), category, model);
	}

	@PostMapping("/products/new")
	String create(@RequestParam("case") String caseId, @ModelAttribute("form") ProductForm form, BindingResult errors,
			Principal provider, Model model, HttpServletRequest request, HttpServletResponse response) {
		OnboardingCase theCase = this.cases.owned(caseId, provider.getName());
		form.with(this.uploads.read(theCase.id(), files(theCase), request, errors));
		Optional<ProductDetails> details = form.read(categories(theCase), errors);
		if (details.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return page(theCase, form, Optional.empty(), model);
		}
		this.products.create(caseId, provider.getName(), details.get(), form.getKey());
		return "redirect:/products";
	}

	@GetMapping("/products/{id}")
	String show(@PathVariable String id, @RequestParam Optional<String> category, Principal provider, Model model) {
		Product product = this.products.owned(id, provider.getName());
		model.addAttribute("product", product);
		return page(this.cases.get(product.caseId()), ProductForm.of(product), category, model);
	}

	@PostMapping("/products/{id}")
	String mend(@PathVariable String id, @ModelAttribute("form") ProductForm form, BindingResult errors,
			Principal provider, Model model, HttpServletRequest request, HttpServletResponse response) {
		Product product = this.products.owned(id, provider.getName());
		OnboardingCase theCase = this.cases.get(product.caseId());
		form.with(this.uploads.read(theCase.id(), files(theCase), request, errors));
		Optional<ProductDetails> details = form.read(categories(theCase), errors);
		if (details.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			model.addAttribute("product", product);
			return page(theCase, form, Optional.empty(), model);
		}
		this.products.mend(id, provider.getName(), form.getVersion(), details.get());
		return "redirect:/products";
	}

	/** The page; deliveries are offered for the category that is being chosen. */
	private String page(OnboardingCase theCase, ProductForm form, Optional<String> category, Model model) {
		List<Category> categories = categories(theCase);
		model.addAttribute("form", form);
		model.addAttribute("theCase", theCase);
		model.addAttribute("categories", categories);
		model.addAttribute("deliveries", deliveries(categories, category.orElse(form.getCategory())));
		model.addAttribute("kinds", files(theCase));
		model.addAttribute("documents",
				this.documents.among(form.getFiles().values().stream().flatMap(List::stream).toList())
					.stream()
					.collect(Collectors.toMap(Document::id, Function.identity())));
		return PAGE;
	}

	/** What is asked for products of any category that the provider was approved for. */
	private Map<String, ProductFiles> files(OnboardingCase theCase) {
		return this.markets.get(theCase.marketId()).productFiles(theCase.approvedCategories());
	}

	private List<Category> categories(OnboardingCase theCase) {
		return this.markets.get(theCase.marketId())
			.categories()
			.stream()
			.filter((category) -> theCase.approvedCategories().contains(category.id()))
			.toList();
	}

	/** Those of the chosen category; of all of them while none is chosen. */
	private static List<String> deliveries(List<Category> categories, String chosen) {
		boolean none = categories.stream().noneMatch((category) -> category.id().equals(chosen));
		return categories.stream()
			.filter((category) -> none || category.id().equals(chosen))
			.flatMap((category) -> category.delivered().stream())
			.distinct()
			.sorted()
			.map(ProductForm::value)
			.toList();
	}

}
