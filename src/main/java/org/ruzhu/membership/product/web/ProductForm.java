package org.ruzhu.membership.product.web;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.validation.Errors;

import org.ruzhu.market.Category;
import org.ruzhu.market.Delivery;
import org.ruzhu.membership.product.DeliveryPolicy;
import org.ruzhu.membership.product.Product;
import org.ruzhu.membership.product.ProductDetails;
import org.ruzhu.platform.contact.WebAddress;
import org.ruzhu.platform.text.Amounts;
import org.ruzhu.platform.text.PlainText;

/** The fields of the product page, as they were typed. */
public class ProductForm {

	private static final int MAX_NAME = 100;

	private static final int MAX_SUMMARY = 200;

	private static final int MAX_DESCRIPTION = 4000;

	private static final int MAX_URL = 300;

	private static final int MAX_TAGS = 10;

	private static final int MAX_TAG = 20;

	private static final long HIGHEST_FEN = 10_000_000_000L;

	private final String name;

	private final String category;

	private final String summary;

	private final String description;

	private final String price;

	private final String delivery;

	private final String url;

	private final String tags;

	private Map<String, List<String>> files = Map.of();

	private final String key;

	private final long version;

	public ProductForm(String name, String category, String summary, String description, String price, String delivery,
			String url, String tags, String key, String version) {
		this.name = stripped(name);
		this.category = stripped(category);
		this.summary = stripped(summary);
		this.description = stripped(description);
		this.price = stripped(price);
		this.delivery = stripped(delivery);
		this.url = WebAddress.of(stripped(url)).map(WebAddress::value).orElse(stripped(url));
		this.tags = stripped(tags);
		this.key = stripped(key);
		this.version = number(version);
	}

	/** Parses a version; -1, which never matches, if it is not a number. */
	private static long number(String version) {
		return stripped(version).matches("\\d{1,18}") ? Long.parseLong(version.strip()) : -1;
	}

	private static String stripped(String text) {
		return (text == null) ? "" : PlainText.kept(text);
	}

	static ProductForm empty() {
		return new ProductForm("", "", "", "", "", "", "", "", UUID.randomUUID().toString(), null);
	}

	static ProductForm of(Product product) {
		ProductDetails details = product.details();
		String price = (details.priceFen() == null) ? ""
				: BigDecimal.valueOf(details.priceFen(), 2).stripTrailingZeros().toPlainString();
		return new ProductForm(details.name(), details.category(), details.summary(), details.description(), price,
				value(details.delivery()), details.url(), String.join("，", details.tags()), "", "" + product.version())
			.with(details.files());
	}

	/** The same with these documents, by kind. */
	ProductForm with(Map<String, List<String>> documents) {
		this.files = documents;
		return this;
	}

	static String value(Delivery delivery) {
		return delivery.name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Validates the fields. Empty if any is invalid; the errors are then added.
	 * @param categories those that a product may be in
	 */
	Optional<ProductDetails> read(List<Category> categories, Errors errors) {
		text(errors, "name", this.name, MAX_NAME);
		text(errors, "summary", this.summary, MAX_SUMMARY);
		text(errors, "description", this.description, MAX_DESCRIPTION);
		text(errors, "url", this.url, MAX_URL);
		Optional<Category> of = categories.stream().filter((one) -> one.id().equals(this.category)).findFirst();
		require(errors, "category", of.isPresent(), "product.category.none");
		Optional<Delivery> how = Arrays.stream(Delivery.values())
			.filter((choice) -> value(choice).equals(this.delivery))
			.findFirst();
		require(errors, "delivery", how.isPresent(), "product.delivery.none");
		of.flatMap((category) -> how
			.flatMap((delivery) -> DeliveryPolicy.refusal(category, delivery, "delivery", this.name)))
			.ifPresent(
					(refusal) -> errors.rejectValue("delivery", refusal.getCodes()[0], refusal.getArguments(), null));
		require(errors, "url", this.url.isEmpty() || WebAddress.of(this.url).isPresent(), "product.url.invalid");
		List<String> tags = Arrays.stream(this.tags.split("[,，、]"))
			.map(String::strip)
			.filter((tag) -> !tag.isEmpty())
			.distinct()
			.toList();
		if (tags.size() > MAX_TAGS || tags.stream().anyMatch((tag) -> tag.length() > MAX_TAG)) {
			errors.rejectValue("tags", "product.tags.tooMany", new Object[] { MAX_TAGS, MAX_TAG }, null);
		}
		Long fen = fen(errors);
		return errors.hasErrors() ? Optional.empty() : Optional.of(new ProductDetails(this.name, this.category,
				this.summary, this.description, fen, how.get(), this.url, tags, this.files));
	}

	private static void text(Errors errors, String field, String text, int longest) {
		require(errors, field, !text.isEmpty(), "product.required");
		if (text.length() > longest) {
			errors.rejectValue(field, "product.tooLong", new Object[] { longest }, null);
		}
	}

	private static void require(Errors errors, String field, boolean holds, String messageKey) {
		if (!holds) {
			errors.rejectValue(field, messageKey);
		}
	}

	/** The price in fen; null if it is on request, or invalid. */
	private Long fen(Errors errors) {
		if (this.price.isEmpty()) {
			return null;
		}
		Optional<Long> fen = Amounts.fen(this.price).filter((price) -> price >= 0 && price <= HIGHEST_FEN);
		require(errors, "price", fen.isPresent(), "product.price.invalid");
		return fen.orElse(null);
	}

	public String getName() {
		return this.name;
	}

	public String getCategory() {
		return this.category;
	}

	public String getSummary() {
		return this.summary;
	}

	public String getDescription() {
		return this.description;
	}

	public String getPrice() {
		return this.price;
	}

	public String getDelivery() {
		return this.delivery;
	}

	public String getUrl() {
		return this.url;
	}

	/** What was typed as tags, divided by commas. */
	public String getTags() {
		return this.tags;
	}

	/** The ids of the documents, by the kind that the market asks for. */
	public Map<String, List<String>> getFiles() {
		return this.files;
	}

	/** The creation key, unique per page, which makes creating idempotent. */
	public String getKey() {
		return this.key;
	}

	/** The version of the product being changed. */
	public long getVersion() {
		return this.version;
	}

}
